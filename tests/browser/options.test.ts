/** What `npm start --` understands. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { readOptions } from '../../electron/browser/options.ts'

const read = (...args: string[]) => readOptions(args, '/mine')

test('without arguments: demo content, the default folder and port, the best host', () => {
  expect(read()).toEqual({ options: { dataDir: null, port: null, demo: true, host: null } })
})

test('a folder is meant from where the person stands', () => {
  expect(read('--data', 'kiosk')).toMatchObject({ options: { dataDir: path.resolve('/mine/kiosk') } })
})

test('port, host and no demo are taken', () => {
  expect(read('--port=9000', '--host', 'none', '--no-demo')).toMatchObject({
    options: { port: 9000, host: 'none', demo: false },
  })
})

test('help is not a mistake', () => {
  expect(read('--help')).toEqual({ help: true })
})

test.each([
  [['--prot', '9000'], '--prot'],
  [['--port', 'x'], '"x"'],
  [['--port', '65536'], '"65536"'],
  [['--host', 'safari'], '"safari"'],
  [['--data'], '--data'],
  [['--data', ''], '--data'],
  [['extra'], 'extra'],
])('%j is refused with a word about what is wrong', (args, named) => {
  expect(readOptions(args, '/mine')).toEqual({ problem: expect.stringContaining(named) })
})
