/** Whether Electron is here or can be had. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { canDownload, electronPath, electronState } from '../../electron/browser/electronBinary.ts'
import { temporaryFolders } from '../support/folder.ts'

const newFolder = temporaryFolders()
afterEach(() => void vi.unstubAllEnvs())

/** The npm package `electron`, of a version that exists nowhere, published for one kind of machine. */
function electronPackage(platform: string = process.platform) {
  const folder = newFolder()
  const checksums = { [`electron-v99.0.0-${platform}-${process.arch}.zip`]: 'aa' }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: '99.0.0' }))
  writeFileSync(path.join(folder, 'checksums.json'), JSON.stringify(checksums))
  return folder
}

async function mirror(status: number) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(status).end()
  })
  onTestFinished(() => void server.close())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  vi.stubEnv('electron_config_cache', newFolder())
  return asked
}

test('a package without its binary misses it; one with it has it', () => {
  const folder = electronPackage()
  expect(electronState(folder)).toBe('missing')
  mkdirSync(path.join(folder, 'dist'))
  writeFileSync(path.join(folder, 'dist/electron'), '')
  writeFileSync(path.join(folder, 'path.txt'), 'electron')
  expect(electronState(folder)).toBe('installed')
  expect(electronPath(folder)).toBe(path.join(folder, 'dist/electron'))
})

test('a binary that somebody put elsewhere is found there', () => {
  const elsewhere = newFolder()
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron'
  writeFileSync(path.join(elsewhere, name), '')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', elsewhere)
  expect(electronPath(electronPackage())).toBe(path.join(elsewhere, name))
})

test('a kind of machine that Electron is not published for is told from one where it only misses', () => {
  expect(electronState(electronPackage('plan9'))).toBe('unsupported')
})

test('a mirror that has the binary is asked once, and only for its head', async () => {
  const asked = await mirror(200)
  expect(await canDownload(electronPackage())).toBe(true)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatch(/^HEAD .*electron-v99\.0\.0-.*\.zip$/)
})

test('a mirror that has it not, or no mirror at all, means no download', async () => {
  await mirror(404)
  expect(await canDownload(electronPackage())).toBe(false)
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/')
  expect(await canDownload(electronPackage())).toBe(false)
})
