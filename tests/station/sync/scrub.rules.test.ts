/** Which files are read again in a night. */
import { expect, test } from 'vitest'
import { localName } from '../../../electron/station/manifest/manifest.rules.ts'
import {
  dueFiles,
  readVerified,
  type Verified,
  withRead,
} from '../../../electron/station/sync/scrub.rules.ts'
import { aFile } from '../manifest/support.ts'

const DAY_MS = 86_400_000
const files = Array.from({ length: 60 }, (_, index) => aFile(`film ${index}`.padEnd(20)))
const night = (number: number) => new Date(Date.parse('2026-11-01T01:00:00Z') + number * DAY_MS)
const allReadAt = (now: Date): Verified => withRead(files, {}, files, now)

test('no file goes unread for thirty days, and a night reads no more than its share', () => {
  let verified = allReadAt(night(0))
  for (let number = 1; number <= 90; number++) {
    const due = dueFiles(files, verified, night(number))
    expect(due.length).toBeLessThanOrEqual(3)
    verified = withRead(files, verified, due, night(number))
    const oldest = Math.min(...Object.values(verified).map(at => Date.parse(at)))
    expect(night(number).getTime() - oldest).toBeLessThanOrEqual(30 * DAY_MS)
  }
})

test('after four weeks without power everything is due', () => {
  expect(dueFiles(files, allReadAt(night(0)), night(29))).toHaveLength(files.length)
})

test('what a wrong clock read in the future counts as unread', () => {
  const [first] = files
  if (!first) throw new Error('no file')
  const verified = { ...allReadAt(night(1)), [localName(first)]: night(4_000).toISOString() }
  expect(dueFiles(files, verified, night(2))[0]).toBe(first)
})

test('a list that came to harm is forgotten, not believed', () => {
  for (const text of ['', 'null', '{"a":1}', 'torn'])
    expect(readVerified(new TextEncoder().encode(text))).toEqual({})
  expect(readVerified(null)).toEqual({})
})
