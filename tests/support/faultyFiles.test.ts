/** The fake disk itself: accidents happen where asked, and nowhere else. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createWhole } from '../../electron/station/storage/files.ts'
import { faultyFiles } from './faultyFiles.ts'

const aPath = () => {
  const dir = mkdtempSync(join(tmpdir(), 'diantai-faulty-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return join(dir, 'file')
}
const bytes = new TextEncoder().encode('twelve bytes')

test('without an accident it writes as the real one does', async () => {
  const path = aPath()
  await createWhole(faultyFiles({ step: -1, kind: 'fail' }), path, bytes)
  expect(readFileSync(path, 'utf8')).toBe('twelve bytes')
})

test('a failing step is refused once and named', async () => {
  const files = faultyFiles({ step: 4, kind: 'fail', code: 'ENOSPC' })
  const path = aPath()
  await expect(createWhole(files, path, bytes)).rejects.toThrow('ENOSPC: sync')
  expect(files.steps).toEqual(['remove', 'create', 'write', 'sync', 'remove'])
  expect(existsSync(path)).toBe(false)
})

test('after a stop nothing changes the disk any more', async () => {
  const path = aPath()
  await expect(createWhole(faultyFiles({ step: 4, kind: 'stop' }), path, bytes)).rejects.toThrow()
  expect(readFileSync(path, 'utf8')).toBe('twelve bytes')
})

test('short writes take no more than they are allowed', async () => {
  const files = faultyFiles({ step: -1, kind: 'fail' }, 5)
  await createWhole(files, aPath(), bytes)
  expect(files.steps.filter(step => step === 'write')).toHaveLength(3)
})
