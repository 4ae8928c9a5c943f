import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { raw } from '../../support/raw.ts'
import { demoContent, startStation } from '../../support/station.ts'

const stationWithShow = async () => {
  const station = await startStation({ demoDir: demoContent })
  const [show] = await station.anybody.ask.shows.list()
  if (!show) throw new Error('the demo has no show')
  const whole = new Uint8Array(await (await station.anybody.open(show.video)).arrayBuffer())
  const part = (range: string, headers: Record<string, string> = {}) =>
    station.anybody.open(show.video, { headers: { range, ...headers } })
  return { ...station, show, whole, part }
}

test('a range of a video is answered with exactly these bytes', async () => {
  const { whole, part } = await stationWithShow()
  const answer = await part('bytes=1000-1999')
  expect(answer.status).toBe(206)
  expect(answer.headers.get('content-range')).toBe(`bytes 1000-1999/${whole.length}`)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(whole.slice(1000, 2000))
})

test.each([
  ['an open range goes to the end', (length: number) => `bytes=${length - 10}-`],
  ['a suffix range counts from the end', () => 'bytes=-10'],
])('%s', async (_, range) => {
  const { whole, part } = await stationWithShow()
  const answer = await part(range(whole.length))
  expect(answer.status).toBe(206)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(whole.slice(-10))
})

test('a range beyond the end is refused with the length', async () => {
  const { whole, part } = await stationWithShow()
  const answer = await part(`bytes=${whole.length}-`)
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`])
})

test('HEAD tells length and type without the bytes', async () => {
  const { anybody, show, whole } = await stationWithShow()
  const answer = await anybody.open(show.video, { method: 'HEAD' })
  expect(answer.headers.get('content-length')).toBe(`${whole.length}`)
  expect(answer.headers.get('accept-ranges')).toBe('bytes')
  expect(answer.headers.get('content-type')).toBe('video/mp4')
  expect((await answer.arrayBuffer()).byteLength).toBe(0)
})

test('what has not changed is not sent again', async () => {
  const { address, anybody, show } = await stationWithShow()
  const poster = show.poster ?? ''
  const etag = (await anybody.open(poster)).headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  expect(await raw(address, poster, { 'if-none-match': etag })).toBe(304)
})

test('the demo video is served byte for byte', async () => {
  const { whole, show } = await stationWithShow()
  expect(createHash('sha256').update(whole).digest('hex').slice(0, 32)).toBe(show.id)
})

test.each([
  '/media/shows/../../../documents/staff.json',
  '/media/pictures/..%2fstaff.json',
  '/media/shows/x/show.json',
])('%s reaches no file', async path => {
  const { anybody } = await startStation()
  expect([403, 404]).toContain((await anybody.open(path)).status)
})
