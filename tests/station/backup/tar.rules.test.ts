import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { END, entryOf, headerOf, paddingOf } from '../../../electron/station/backup/tar.rules.ts'
import { aFolder } from '../storage/storage.support.ts'

const entry = { path: 'documents/captions.json', size: 5, time: 1_764_000_000 }

test('the tar of the system reads what we write, also sizes above 8 GiB', () => {
  const large = { path: 'library/film.mp4', size: 9 * 1024 ** 3, time: entry.time }
  const file = join(aFolder(), 'a.tar')
  const small = Buffer.concat([headerOf(entry), Buffer.from('hello'), Buffer.alloc(paddingOf(5))])
  writeFileSync(file, Buffer.concat([small, headerOf(large)]))
  const { stdout, error } = spawnSync('tar', ['-tvf', file], { encoding: 'utf8' })
  if (error) return
  expect(stdout).toMatch(
    /^-rw-------.* 5 .*documents\/captions\.json\n-rw-------.* 9663676416 .*library\/film\.mp4\n/,
  )
  writeFileSync(file, Buffer.concat([small, END]))
  expect(spawnSync('tar', ['-xOf', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: 'hello' })
})

test('an entry comes back from its header', () => {
  const path = fc.stringMatching(/^[a-z0-9./-]{1,100}$/)
  const size = fc.maxSafeNat()
  fc.assert(
    fc.property(path, size, fc.nat(), (path, size, time) => {
      expect(entryOf(headerOf({ path, size, time }))).toEqual({ path, size, time })
    }),
  )
})

test('a header with any one byte changed is none of ours', () => {
  fc.assert(
    fc.property(fc.nat(511), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const header = headerOf(entry)
      header[at] = (header[at] ?? 0) ^ change
      expect(entryOf(header)).toBeNull()
    }),
    { numRuns: 2_000 },
  )
})

test('links, folders, devices and extended headers are none of ours, though their checksum is right', () => {
  for (const type of ['1', '2', '3', '4', '5', '6', '7', 'x', 'g', 'L', 'K']) {
    const header = headerOf(entry)
    header.write(type, 156, 'latin1')
    const sum = header.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
    expect(entryOf(header), type).toBeNull()
  }
})
