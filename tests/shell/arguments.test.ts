/** What the Electron program takes from its command line. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { shellArguments } from '../../electron/shell/arguments.ts'

const read = (...argv: string[]) => shellArguments(['electron', ...argv], '/work')

test('what comes after -- is ours', () => {
  expect(read('--inspect=0', 'dist/shell/main.js', '--', '--data', 'x', '--port', '9000', '--demo')).toEqual({
    options: { dataDir: path.resolve('/work', 'x'), port: 9000, demo: true, host: null },
  })
})

test('the packaged program shows no demo unless it is asked to', () => {
  expect(read()).toMatchObject({ options: { demo: false, dataDir: null } })
  expect(read('--demo')).toMatchObject({ options: { demo: true } })
})

test('a switch of Chromium is left alone', () => {
  expect(read('--disable-gpu', '--data', '/d', '--ozone-platform=wayland')).toMatchObject({
    options: { dataDir: path.resolve('/d') },
  })
})

test('an unknown word after -- is named', () => {
  expect(read('main.js', '--', '--wrong')).toMatchObject({ problem: expect.stringContaining('--wrong') })
})
