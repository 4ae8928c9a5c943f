/** What the backup page may say before the station is asked. */
import { expect, test } from 'vitest'
import type { BackupPlace } from '../../electron/contract/backup.ts'
import {
  EMPTY,
  failureKey,
  folderOf,
  freshnessOf,
  type MakeValues,
  obstacleOf,
  problemOf,
  scopeKey,
  sizeOf,
} from '../../renderer/console/backup/backup.rules.ts'
import { OTHER } from '../../renderer/console/form/folderChoice.rules.ts'

const NOW = new Date('2026-11-25T08:00:00.000Z')

test.each([
  [null, { kind: 'never' }],
  ['2026-11-25T03:10:00.000Z', { kind: 'fresh' }],
  ['2026-11-18T08:00:01.000Z', { kind: 'fresh' }],
  ['2026-11-18T08:00:00.000Z', { kind: 'old', days: 7 }],
  ['2026-10-25T08:00:00.000Z', { kind: 'old', days: 31 }],
  // The clock was set back since.
  ['2027-11-25T08:00:00.000Z', { kind: 'fresh' }],
] as const)('a backup of %s is %o', (madeAt, freshness) => {
  expect(freshnessOf(madeAt, NOW)).toEqual(freshness)
})

const stick = (some: Partial<BackupPlace> = {}): BackupPlace => ({
  path: '/media/kiosk/BEIFEN',
  label: 'BEIFEN',
  kind: 'stick',
  freeBytes: 32e9,
  writable: true,
  smallFilesOnly: false,
  sameDisk: false,
  backups: [],
  ...some,
})

test.each([
  [{}, 5e9, null],
  [{ writable: false }, 1, 'readOnly'],
  [{ freeBytes: 4e9 }, 5e9, 'noRoom'],
  [{ freeBytes: null }, 5e9, null],
  [{ smallFilesOnly: true }, 5e9, 'smallFiles'],
  [{ smallFilesOnly: true }, 3e9, null],
] as const)('a stick of %o for %d bytes: %s', (some, bytes, obstacle) => {
  expect(obstacleOf(stick(some), bytes)).toBe(obstacle)
})

const values = (some: Partial<MakeValues>): MakeValues => ({
  ...EMPTY,
  place: '/media/kiosk/BEIFEN',
  passphrase: 'si ge ren xia jing',
  again: 'si ge ren xia jing',
  ...some,
})

test.each([
  [{}, null],
  [{ place: null }, 'where'],
  [{ place: OTHER, folder: '  ' }, 'where'],
  [{ place: OTHER, folder: ' /mnt/nas ' }, null],
  [{ passphrase: '12345678', again: '12345678' }, 'weak'],
  [{ again: 'si ge ren xia jin' }, 'differs'],
  [{ scope: 'content', passphrase: '', again: '' }, null],
  [{ scope: 'content', encrypt: true, passphrase: '', again: '' }, 'weak'],
] as const)('with %o what is missing is %s', (some, problem) => {
  expect(problemOf(values(some))).toBe(problem)
})

test('a folder that is typed counts without its blanks', () => {
  expect(folderOf(values({ place: OTHER, folder: ' /mnt/nas ' }))).toBe('/mnt/nas')
})

test('the size and the name of a backup follow what is in it', () => {
  const sizes = { everything: 10, content: 3, library: 100 }
  expect([sizeOf(sizes, 'everything', true), sizeOf(sizes, 'content', false)]).toEqual([110, 3])
  expect([scopeKey('everything', false), scopeKey('content', true)]).toEqual([
    'everythingNoShows',
    'contentShows',
  ])
})

test('a disk that is full is this machine’s own where a backup is unpacked', () => {
  const outcome = { name: 'a.dtbak', endedAt: NOW.toISOString(), failure: null, contents: null }
  const full = { code: 'disk-full', detail: '', bytes: 5 } as const
  expect(failureKey({ ...outcome, task: 'make' }, full)).toBe('disk-full')
  expect(failureKey({ ...outcome, task: 'restore' }, full)).toBe('disk-full-here')
})
