import { expect, test } from 'vitest'
import { noticeDraft } from '../../support/builders.ts'
import { startStation } from '../../support/station.ts'

test('the gravest notice hangs first', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  for (const level of ['info', 'red', 'blue', 'orange'] as const) {
    await staff.ask.notices.create(noticeDraft({ level }))
  }
  expect((await anybody.ask.notices.live()).map(({ level }) => level)).toEqual([
    'red',
    'orange',
    'blue',
    'info',
  ])
})

test('a picture that staff add can be fetched by the page', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  const { picture } = await staff.ask.pictures.add({ file: new File([png], 'wrong-name.txt') })
  await staff.ask.notices.create(noticeDraft({ media: { type: 'picture', src: picture, alt: '' } }))
  const response = await anybody.open(picture)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(png)
})

test('a file that is no picture is refused whatever its name', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  const adding = staff.ask.pictures.add({
    file: new File(['<svg onload="alert(1)"/>'], 'x.png', { type: 'image/png' }),
  })
  await expect(adding).rejects.toMatchObject({ code: 'NOT_A_PICTURE' })
})

const HOSTILE = [
  '<img src=x onerror=alert(1)>**<script>**',
  '\u202e\u2066反过来\u200b\u200d\ufeff',
  '👩‍👩‍👧‍👦e\u0301\u0301\u0301',
  "'; DROP TABLE notices; --",
  '- \n- \n****\n1、',
]

test('hostile text comes back as it was written, and as nothing else', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  for (const body of HOSTILE)
    await staff.ask.notices.create(noticeDraft({ content: { kind: 'notice', body } }))
  const bodies = (await anybody.ask.notices.live()).map(({ content }) => content)
  expect(bodies).toEqual(HOSTILE.toReversed().map(body => ({ kind: 'notice', body: body.trim() })))
})

test('a megabyte of text is refused, with the limit in the answer', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  const adding = staff.ask.notices.create(
    noticeDraft({ content: { kind: 'notice', body: '字'.repeat(400_000) } }),
  )
  await expect(adding).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: {
      issues: expect.arrayContaining([
        expect.objectContaining({ path: ['content', 'body'], message: 'at most 2000 characters' }),
      ]),
    },
  })
  expect(await anybody.ask.notices.live()).toEqual([])
})

test('a picture from anywhere but this station is refused', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  for (const src of [
    'https://example.org/a.png',
    '/media/pictures/../keys/a.png',
    'javascript:alert(1).png',
  ]) {
    const adding = staff.ask.notices.create(noticeDraft({ media: { type: 'picture', src, alt: '' } }))
    await expect(adding).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
})

test('the audit log keeps what kind a notice was and what it became', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  const { id, revision } = await staff.ask.notices.create(noticeDraft())
  const outage = {
    kind: 'outage',
    service: '自来水',
    since: '2026-07-21T10:00:00.000Z',
    backAt: '',
    area: '2号公寓',
    advice: '请提前接水',
  } as const
  await staff.ask.notices.update({ ...noticeDraft({ content: outage }), id, revision })
  const { entries } = await staff.ask.audit.list({ room: 'notices' })
  expect(entries[0]).toMatchObject({
    before: { approved: { content: { kind: 'notice' } } },
    after: { approved: { content: outage } },
  })
})
