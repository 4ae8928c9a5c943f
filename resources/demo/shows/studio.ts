/** A headless browser in which the scenes are drawn; it serves itself from this folder and needs no network. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Route } from '@playwright/test'
import type { ShowFacts } from '../../../electron/contract/shows.ts'
import type * as Browser from './scenes/browser.ts'

const scenesFolder = join(import.meta.dirname, 'scenes')
const fontFolder = dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/index.css')))

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.ts': 'text/javascript',
  '.woff2': 'font/woff2',
}

const serve = async (route: Route) => {
  const { pathname } = new URL(route.request().url())
  const [, area, ...rest] = pathname.split('/')
  const file = join(area === 'font' ? fontFolder : scenesFolder, ...rest)
  if (!existsSync(file)) return route.fulfill({ status: 404 })
  const bytes = readFileSync(file)
  const body = extname(file) === '.ts' ? stripTypeScriptTypes(bytes.toString()) : bytes
  return route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' })
}

/** Every character that a scene may write. */
const charactersOf = (facts: ShowFacts) => {
  const sources = readdirSync(scenesFolder).map(name => readFileSync(join(scenesFolder, name), 'utf8'))
  return [...new Set(sources.join('') + JSON.stringify(facts))].join('')
}

export const openStudio = async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const page = await browser.newPage()
  await page.route('**/*', serve)
  await page.goto('http://studio.invalid/scenes/stage.html')
  const scenesModule = '/scenes/browser.ts'

  return {
    prepare: (facts: ShowFacts) =>
      page.evaluate(
        async ([path, characters]) => {
          const scene: typeof Browser = await import(path)
          await scene.loadFont(characters)
        },
        [scenesModule, charactersOf(facts)] as const,
      ),
    /** A JPEG of 1280×720. */
    frame: async (id: string, t: number | 'poster', facts: ShowFacts) => {
      const picture = await page.evaluate(
        async ([path, ...asked]) => {
          const scene: typeof Browser = await import(path)
          return scene.drawFrame(...asked)
        },
        [scenesModule, id, t, facts] as const,
      )
      return Buffer.from(picture, 'base64')
    },
    close: () => browser.close(),
  }
}
