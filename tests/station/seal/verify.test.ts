import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misfitOf } from '../../../electron/station/seal/certificate.rules.ts'
import { readEvidence } from '../../../electron/station/seal/evidence.rules.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { temporaryFolder } from '../../support/station.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'electron', 'station', 'verify.ts')

const verify = async (file: string) => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, file])
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: stdout + stderr }
  }
}

const sealedRound = async () => {
  const { openRound, many, staff } = await stationWithCycle()
  const round = await openRound()
  await many(round.id, 8)
  await staff.ask.rounds.close(round)
  const { file } = await staff.ask.rounds.evidence({ id: round.id })
  const path = join(await temporaryFolder(), 'evidence.jsonl')
  await writeFile(path, Buffer.from(await file.arrayBuffer()))
  return path
}

test('the evidence of a sealed round verifies, and a changed byte is named by its record', async () => {
  const file = await sealedRound()
  const good = await verify(file)
  expect(good).toMatchObject({ code: 0 })
  expect(good.said).toContain('Everything fits')

  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  const third = lines.findIndex(line => line.includes('"ballot","place":3'))
  const altered = lines.with(third, (lines[third] ?? '').replace('shitang', 'shitanG'))
  await writeFile(file, `${altered.join('\n')}\n`)
  expect(await verify(file)).toMatchObject({ code: 1, said: expect.stringContaining('ballot 3') })
})

test('whichever byte is changed, the evidence no longer verifies', async () => {
  const text = await readFile(await sealedRound(), 'utf8')
  const fits = (changed: string) => {
    try {
      const { seal, records } = readEvidence(changed)
      return misfitOf(seal, records) === null
    } catch {
      return false
    }
  }
  expect(fits(text)).toBe(true)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), at => {
      const other = text[at] === '7' ? '8' : '7'
      const changed = text.slice(0, at) + other + text.slice(at + 1)
      // Blanks and line ends between records say nothing.
      expect(fits(changed)).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('a record that is left out is missed', async () => {
  const file = await sealedRound()
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  await writeFile(file, `${lines.slice(0, -1).join('\n')}\n`)
  expect(await verify(file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('missing or were added'),
  })
})

test('a file that is no evidence is refused with a sentence', async () => {
  const file = join(await temporaryFolder(), 'other.jsonl')
  await writeFile(file, '{"hello":1}\n')
  expect(await verify(file)).toMatchObject({ code: 2, said: expect.stringContaining('Line 1') })
})
