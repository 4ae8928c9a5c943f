/** Builds the page with one part of ours and serves it under the strict policy of the station's pages. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'"

/** @param part the folder beside this file that holds the page. */
export const startHarness = async (part: 'crawl' | 'keyboard') => {
  const outDir = await mkdtemp(join(tmpdir(), `${part}-page-`))
  const options = {
    root: join(import.meta.dirname, part),
    configFile: false as const,
    logLevel: 'error' as const,
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: 'chrome140' },
  }
  await build({ ...options, plugins: [react()] })
  const server = await preview({
    ...options,
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': POLICY } },
  })
  const close = async () => {
    await server.close()
    await rm(outDir, { recursive: true })
  }
  return { url: server.resolvedUrls?.local[0] ?? '', close }
}
