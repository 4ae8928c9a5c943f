/** Short videos of notices: judged by what they hold, kept once, served in pieces. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLIP_LIMIT } from '../../../electron/contract/clips.ts'
import { noticeDraft } from '../../support/builders.ts'
import { demoContent, startStation } from '../../support/station.ts'
import { film, hasFfmpeg, temporaryFolder } from '../shows/support.ts'

/** A real MP4 of the demo. */
const MP4 = join(demoContent, 'shows', 'tingdian-guapai.mp4')

const editing = async () => {
  const station = await startStation()
  const staff = await station.staffMember()
  const add = (bytes: Uint8Array, name = 'clip.mp4') =>
    staff.ask.clips.add({ file: new File([new Uint8Array(bytes)], name, { type: 'video/mp4' }) })
  return { ...station, staff, add }
}

test('a clip hangs with its notice and is served in pieces', async () => {
  const { anybody, staff, add } = await editing()
  const bytes = new Uint8Array(await readFile(MP4))
  const { clip } = await add(bytes)
  await staff.ask.notices.create(noticeDraft({ media: { type: 'clip', src: clip, alt: '挂牌' } }))
  expect((await anybody.ask.notices.live())[0]?.media).toEqual({ type: 'clip', src: clip, alt: '挂牌' })
  const piece = await anybody.open(clip, { headers: { range: 'bytes=100-199' } })
  expect([piece.status, piece.headers.get('content-type')]).toEqual([206, 'video/mp4'])
  expect(new Uint8Array(await piece.arrayBuffer())).toEqual(bytes.slice(100, 200))
})

test('the same clip is kept once', async () => {
  const { add } = await editing()
  const bytes = new Uint8Array(await readFile(MP4))
  expect(await add(bytes, 'a.mp4')).toEqual(await add(bytes, 'b.mp4'))
})

const text = (words: string) => new TextEncoder().encode(words)

test('a clip that lies about its type is refused with the reason', async () => {
  const { add } = await editing()
  const video = new Uint8Array(await readFile(MP4))
  const lies: [string, Uint8Array][] = [
    ['a page', text('<html><script>alert(1)</script></html>')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)],
    ['the head of an MP4 and then text', new Uint8Array([...video.slice(0, 32), ...text('x'.repeat(4_000))])],
    ['half an MP4', video.slice(0, video.length / 2)],
    ['nothing', new Uint8Array()],
    ['a playlist', text('#EXTM3U\nfile:///etc/passwd\n')],
  ]
  for (const [what, bytes] of lies) {
    await expect(add(bytes), what).rejects.toMatchObject({
      code: 'NOT_A_CLIP',
      data: { reason: expect.any(String) },
    })
  }
})

test('a clip that is too large is refused before it is judged', async () => {
  const { add } = await editing()
  await expect(add(new Uint8Array(CLIP_LIMIT + 1))).rejects.toMatchObject({ code: 'CLIP_TOO_LARGE' })
})

test('a notice takes clips of this station alone', async () => {
  const { staff, anybody } = await editing()
  for (const src of ['https://example.org/a.mp4', '/media/clips/../notices.json', '/media/pictures/a.png']) {
    const adding = staff.ask.notices.create(noticeDraft({ media: { type: 'clip', src, alt: '' } }))
    await expect(adding, src).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
  expect((await anybody.open('/media/clips/notices.json')).status).toBe(404)
})

describe.skipIf(!hasFfmpeg)('a clip made by ffmpeg', () => {
  test('of more than a minute is refused with its length', async () => {
    const { add } = await editing()
    const path = film(join(temporaryFolder(), 'long.mp4'), { seconds: 61 })
    await expect(add(new Uint8Array(await readFile(path)))).rejects.toMatchObject({
      code: 'CLIP_TOO_LONG',
      data: { seconds: 61 },
    })
  })
})
