/** What an import looks like on a terminal and in a log. */
import { expect, test } from 'vitest'
import type { ImportProgress } from '../../../electron/station/shows/importer.ts'
import { progressOn } from '../../../electron/station/shows/progressLine.ts'

const READING: ImportProgress = {
  ...{ type: 'reading', name: '合唱/我们走在大路上.mp4', index: 2, of: 5 },
  ...{ done: 50_000_000, bytes: 200_000_000 },
}
const SETTLED: ImportProgress = {
  ...{ type: 'settled', index: 2, of: 5 },
  outcome: { name: 'a.mp4', state: 'already-there', id: '0' },
}

const scene = (isTTY: boolean, columns = 80) => {
  const written: string[] = []
  let now = 0
  const stream = { isTTY, columns, write: (text: string) => written.push(text) }
  const pass = (ms: number) => {
    now += ms
  }
  return { written, line: progressOn(stream, () => now), pass }
}

test('a terminal gets one line that is written over, with megabytes and percent', () => {
  const { written, line, pass } = scene(true)
  line.show(READING)
  line.show(READING)
  pass(1_000)
  line.show({ ...READING, done: 200_000_000 })
  line.end()
  expect(written).toEqual([
    '\r\u001b[K[2/5] 50 of 200 MB, 25 %  合唱/我们走在大路上.mp4',
    '\r\u001b[K[2/5] 200 of 200 MB, 100 %  合唱/我们走在大路上.mp4',
    '\r\u001b[K',
  ])
})

test('a narrow terminal gets a line that does not wrap', () => {
  const { written, line } = scene(true, 33)
  line.show(READING)
  expect(written).toEqual(['\r\u001b[K[2/5] 50 of 200 MB, 25 %  合唱/'])
})

test('a log gets one line a file', () => {
  const { written, line } = scene(false)
  line.show(READING)
  line.show(SETTLED)
  line.end()
  expect(written).toEqual(['already in the library: a.mp4\n'])
})
