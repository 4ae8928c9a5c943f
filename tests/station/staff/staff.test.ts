import { expect, test } from 'vitest'
import { captionDraft } from '../../support/builders.ts'
import { PIN, startStation } from '../../support/station.ts'
import { codeOf, visitor } from '../../support/visitor.ts'

test('what is for staff is refused without a staff session', async () => {
  const { anybody, screen } = await startStation()
  expect(await codeOf(anybody.ask.captions.create(captionDraft()))).toBe('UNAUTHORIZED')
  expect(await codeOf(screen.ask.rounds.list())).toBe('UNAUTHORIZED')
})

test('there is no default PIN: staff choose the first one on the screen', async () => {
  const { anybody, screen } = await startStation()
  expect((await anybody.ask.staff.session()).pinChosen).toBe(false)
  expect(await codeOf(anybody.ask.staff.signIn({ pin: '000000' }))).toBe('WRONG_PIN')
  expect(await codeOf(anybody.ask.staff.choosePin({ pin: PIN }))).toBe('FORBIDDEN')
  expect(await screen.ask.staff.choosePin({ pin: PIN })).toMatchObject({ pinChosen: true, signedIn: true })
  expect(await codeOf(screen.ask.staff.choosePin({ pin: '739146' }))).toBe('ALREADY_CHOSEN')
})

test.each(['111111', '123456', '987654'])('%s is too easy to guess', async pin => {
  const { screen } = await startStation()
  expect(await codeOf(screen.ask.staff.choosePin({ pin }))).toBe('TOO_SIMPLE')
})

test('the right PIN opens a session that another browser does not have', async () => {
  const { anybody, staffMember, address } = await startStation()
  await staffMember()
  await anybody.ask.staff.signIn({ pin: PIN })
  expect((await anybody.ask.staff.session()).signedIn).toBe(true)
  expect((await visitor(address).ask.staff.session()).signedIn).toBe(false)
})

test('after three wrong PINs even the right one has to wait', async () => {
  const { anybody, staffMember } = await startStation()
  await staffMember()
  for (const pin of ['739146', '739147', '739148']) {
    expect(await codeOf(anybody.ask.staff.signIn({ pin }))).toBe('WRONG_PIN')
  }
  await expect(anybody.ask.staff.signIn({ pin: PIN })).rejects.toMatchObject({ code: 'TOO_EARLY' })
})

test('many guesses at once are looked at one by one', async () => {
  const { anybody, staffMember } = await startStation()
  await staffMember()
  const guesses = Array.from({ length: 10 }, (_, index) =>
    codeOf(anybody.ask.staff.signIn({ pin: `7391${index}0` })),
  )
  const codes = await Promise.all(guesses)
  expect(codes.filter(code => code === 'WRONG_PIN')).toHaveLength(3)
  expect(codes.filter(code => code === 'TOO_EARLY')).toHaveLength(7)
})

test('a session ends after a quarter of an hour without a call', async () => {
  let minutes = 0
  const { staffMember } = await startStation({ monotonic: () => minutes * 60_000 })
  const staff = await staffMember()
  minutes = 14
  expect((await staff.ask.staff.session()).signedIn).toBe(true)
  minutes = 30
  expect((await staff.ask.staff.session()).signedIn).toBe(false)
})

test('a changed PIN ends every other session', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  await anybody.ask.staff.signIn({ pin: PIN })
  await staff.ask.staff.changePin({ current: PIN, next: '739146' })
  expect((await anybody.ask.staff.session()).signedIn).toBe(false)
  expect((await staff.ask.staff.session()).signedIn).toBe(true)
})

test('signing out ends the session', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  await staff.ask.staff.signOut()
  expect(await codeOf(staff.ask.captions.list())).toBe('UNAUTHORIZED')
})
