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
