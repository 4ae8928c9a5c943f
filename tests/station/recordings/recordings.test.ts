import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RECORDING_LIMIT } from '../../../electron/contract/recordings.ts'
import { noticeDraft } from '../../support/builders.ts'
import { demoContent, startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { hasFfmpeg } from '../shows/support.ts'
import { wav } from './wav.ts'

const stationWithEditor = async () => {
  const station = await startStation()
  const staff = await station.staffMember()
  const add = (bytes: Uint8Array<ArrayBuffer>, name = 'reading.txt') =>
    staff.ask.recordings.add({ file: new File([bytes], name) })
  return { ...station, staff, add }
}

test('a recording goes up with its notice and is played from any place of it', async () => {
  const { anybody, staff, add } = await stationWithEditor()
  const bytes = wav(0.5)
  const { recording } = await add(bytes)
  await staff.ask.notices.create(noticeDraft({ recording }))
  expect(await anybody.ask.notices.live()).toMatchObject([{ recording }])
  const part = await anybody.open(recording, { headers: { range: 'bytes=40-59' } })
  expect([part.status, part.headers.get('content-type')]).toEqual([206, 'audio/wav'])
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(40, 60))
})

test('what is no sound, is cut off, or shows pictures is refused whatever its name', async () => {
  const { add } = await stationWithEditor()
  expect(await codeOf(add(new TextEncoder().encode('ID3 is not enough'), 'reading.mp3'))).toBe(
    'NOT_A_RECORDING',
  )
  expect(await codeOf(add(wav(0.5).slice(0, 44)))).toBe('NOT_A_RECORDING')
  const film = new Uint8Array(readFileSync(join(demoContent, 'shows', 'tingdian-guapai.mp4')))
  expect(await codeOf(add(film, 'reading.m4a'))).toBe(
    film.byteLength > RECORDING_LIMIT ? 'LONG_RECORDING' : 'NOT_A_RECORDING',
  )
})

test('a recording that is too long is refused with what to do', async () => {
  const { add } = await stationWithEditor()
  const call = add(wav(RECORDING_LIMIT / 16_000 + 1))
  await expect(call).rejects.toMatchObject({ code: 'LONG_RECORDING', status: 413 })
})

test('a name that we never gave leads nowhere', async () => {
  const { anybody } = await stationWithEditor()
  for (const name of ['..%2Fsite.json', 'x.exe', 'none.mp3'])
    expect((await anybody.open(`/media/recordings/${name}`)).status).toBe(404)
})

test.skipIf(!hasFfmpeg).each([
  ['mp3', ['-c:a', 'libmp3lame']],
  ['m4a', ['-c:a', 'aac']],
  ['ogg', ['-c:a', 'libopus']],
])('%s is kept under its own kind', async (kind, codec) => {
  const { add } = await stationWithEditor()
  const file = join(await temporaryFolder(), `tone.${kind}`)
  const tone = ['-f', 'lavfi', '-i', 'sine=440:d=1:sample_rate=48000']
  expect(spawnSync('ffmpeg', ['-v', 'error', ...tone, ...codec, file]).status).toBe(0)
  const { recording } = await add(new Uint8Array(readFileSync(file)))
  expect(recording).toMatch(new RegExp(`^/media/recordings/[a-f0-9]{32}\\.${kind}$`))
})
