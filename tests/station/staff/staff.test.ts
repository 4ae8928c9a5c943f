import { expect, test } from 'vitest'
import { captionDraft } from '../../support/builders.ts'
import { ADMINISTRATOR, startStation } from '../../support/station.ts'
import { codeOf, visitor } from '../../support/visitor.ts'

const { name, password, pin } = ADMINISTRATOR

test('what is for staff is refused without a session', async () => {
  const { anybody, screen } = await startStation()
  expect(await codeOf(anybody.ask.captions.create(captionDraft()))).toBe('UNAUTHORIZED')
  expect(await codeOf(screen.ask.rounds.list())).toBe('UNAUTHORIZED')
})

test('there is no default account: an administrator is made on the screen, once', async () => {
  const { anybody, screen } = await startStation()
  expect((await anybody.ask.staff.session()).firstStart).toBe(true)
  expect(await codeOf(anybody.ask.staff.signIn({ name: 'admin', password: 'admin' }))).toBe(
    'WRONG_CREDENTIALS',
  )
  const first = { ...ADMINISTRATOR, office: '' }
  expect(await codeOf(anybody.ask.staff.makeAdministrator(first))).toBe('FORBIDDEN')
  const session = await screen.ask.staff.makeAdministrator(first)
  expect(session).toMatchObject({
    firstStart: false,
    account: { name, roles: ['administrator', 'technician'] },
  })
  expect(await codeOf(screen.ask.staff.makeAdministrator(first))).toBe('ALREADY_MADE')
})

test.each(['11111111', '12345678', 'password2026', 'aabbaabb', `${name}的密码`])(
  'the password %s is too easy to guess',
  async guessable => {
    const { screen } = await startStation()
    const first = { ...ADMINISTRATOR, office: '', password: guessable }
    expect(['TOO_SIMPLE', 'BAD_REQUEST']).toContain(await codeOf(screen.ask.staff.makeAdministrator(first)))
    expect((await screen.ask.staff.session()).firstStart).toBe(true)
  },
)

test.each(['111111', '123456', '987654'])('the PIN %s is too easy to guess', async guessable => {
  const { screen } = await startStation()
  const first = { ...ADMINISTRATOR, office: '', pin: guessable }
  expect(await codeOf(screen.ask.staff.makeAdministrator(first))).toBe('TOO_SIMPLE')
})

test('name and password open a session that another browser does not have', async () => {
  const { anybody, administrator, address } = await startStation()
  await administrator()
  await anybody.ask.staff.signIn({ name, password })
  expect((await anybody.ask.staff.session()).account?.name).toBe(name)
  expect((await visitor(address).ask.staff.session()).account).toBeNull()
})

test('a name is the same however wide or spaced its letters are typed', async () => {
  const { anybody, member } = await startStation()
  const li = await member('Li Min', 'editor')
  await li.ask.staff.signOut()
  await anybody.ask.staff.signIn({ name: 'ＬＩ ｍｉｎ', password: 'banqianhui-650' })
  expect((await anybody.ask.staff.session()).account?.name).toBe('Li Min')
})

test('a PIN opens a session on the screen alone', async () => {
  const { anybody, screen, administrator } = await startStation()
  await administrator()
  const [account] = await screen.ask.staff.names()
  if (!account) throw new Error('the administrator has no PIN')
  expect(account).toMatchObject({ name, office: '信息中心' })
  expect(await codeOf(anybody.ask.staff.signInByPin({ account: account.id, pin }))).toBe('FORBIDDEN')
  expect(await codeOf(anybody.ask.staff.names())).toBe('FORBIDDEN')
  const session = await screen.ask.staff.signInByPin({ account: account.id, pin })
  expect(session.account?.name).toBe(name)
})

test('signing in begins under a new token, and the one before is dead', async () => {
  const { anybody, administrator, address } = await startStation()
  await administrator()
  const port = new URL(address).port
  anybody.cookies.set(`diantai-staff-${port}`, 'chosen-by-somebody-else')
  await anybody.ask.staff.signIn({ name, password })
  const first = anybody.cookies.get(`diantai-staff-${port}`) ?? ''
  expect(first).not.toBe('chosen-by-somebody-else')
  await anybody.ask.staff.signIn({ name, password })
  const old = visitor(address)
  old.cookies.set(`diantai-staff-${port}`, first)
  expect((await old.ask.staff.session()).account).toBeNull()
})

test('after three wrong passwords even the right one has to wait', async () => {
  const { anybody, administrator } = await startStation()
  await administrator()
  for (const wrong of ['wrong-a', 'wrong-b', 'wrong-c']) {
    expect(await codeOf(anybody.ask.staff.signIn({ name, password: wrong }))).toBe('WRONG_CREDENTIALS')
  }
  await expect(anybody.ask.staff.signIn({ name, password })).rejects.toMatchObject({
    code: 'TOO_EARLY',
    data: { waitSeconds: 1 },
  })
})

test('who guesses at one account from this machine does not keep another one out', async () => {
  const { anybody, administrator, member, address } = await startStation()
  await administrator()
  const li = await member('李敏', 'editor')
  await li.ask.staff.signOut()
  for (const wrong of ['wrong-a', 'wrong-b', 'wrong-c', 'wrong-d']) {
    await codeOf(anybody.ask.staff.signIn({ name, password: wrong }))
  }
  const session = await visitor(address).ask.staff.signIn({ name: '李敏', password: 'banqianhui-650' })
  expect(session.account?.name).toBe('李敏')
})

test('many guesses at once are looked at one by one', async () => {
  const { anybody, administrator } = await startStation()
  await administrator()
  const guesses = Array.from({ length: 10 }, (_, index) =>
    codeOf(anybody.ask.staff.signIn({ name, password: `guess-${index}` })),
  )
  const codes = await Promise.all(guesses)
  expect(codes.filter(code => code === 'WRONG_CREDENTIALS')).toHaveLength(3)
  expect(codes.filter(code => code === 'TOO_EARLY')).toHaveLength(7)
})

test('a session ends after a quarter of an hour without an act', async () => {
  let minutes = 0
  const { administrator } = await startStation({ monotonic: () => minutes * 60_000 })
  const staff = await administrator()
  minutes = 14
  expect((await staff.ask.staff.session()).account).not.toBeNull()
  minutes = 30
  expect((await staff.ask.staff.session()).account).toBeNull()
})

test('a session ends after twelve hours, however busy', async () => {
  let minutes = 0
  const { administrator } = await startStation({ monotonic: () => minutes * 60_000 })
  const staff = await administrator()
  for (minutes = 10; minutes <= 720; minutes += 10) {
    await staff.ask.presence.here({ room: 'captions', item: 'new', page: 'one-page' })
    await staff.ask.staff.confirm({ secret: password })
  }
  expect((await staff.ask.staff.session()).account).toBeNull()
})

test('a page is told when its session ends: later while somebody stays at it, but no later than the last moment', async () => {
  let minutes = 0
  const { administrator } = await startStation({ monotonic: () => minutes * 60_000 })
  const staff = await administrator()
  minutes = 10
  expect((await staff.ask.staff.session()).endsIn).toEqual({ idle: 300, latest: 42_600 })
  expect((await staff.ask.staff.stay()).endsIn).toEqual({ idle: 900, latest: 42_600 })
  await staff.ask.staff.signOut()
  expect((await staff.ask.staff.session()).endsIn).toBeNull()
})

test('the most sensitive acts ask for the password again, and once it was given, for five minutes not', async () => {
  let minutes = 0
  const { anybody, administrator } = await startStation({ monotonic: () => minutes * 60_000 })
  await administrator()
  await anybody.ask.staff.signIn({ name, password })
  const make = () =>
    anybody.ask.accounts.create({
      name: `新人${minutes}`,
      office: '',
      roles: ['editor'],
      password: 'linshi-koling',
    })
  expect(await codeOf(make())).toBe('CONFIRMATION_NEEDED')
  expect(await codeOf(anybody.ask.staff.confirm({ secret: pin }))).toBe('WRONG_CREDENTIALS')
  expect((await anybody.ask.staff.confirm({ secret: password })).confirmed).toBe(true)
  minutes = 4
  await expect(make()).resolves.toMatchObject({ name: '新人4', mustChangePassword: true })
  minutes = 6
  expect(await codeOf(make())).toBe('CONFIRMATION_NEEDED')
})

test('on the screen the PIN is as good as the password', async () => {
  const { screen, administrator } = await startStation()
  await administrator()
  const [account] = await screen.ask.staff.names()
  await screen.ask.staff.signInByPin({ account: account?.id ?? '', pin })
  expect((await screen.ask.staff.confirm({ secret: pin })).confirmed).toBe(true)
})

test('a changed password ends every other session of the account', async () => {
  const { anybody, administrator, address } = await startStation()
  await administrator()
  await anybody.ask.staff.signIn({ name, password })
  const other = visitor(address)
  await other.ask.staff.signIn({ name, password })
  await anybody.ask.staff.changePassword({ current: password, next: 'xin-de-koling-9' })
  expect((await other.ask.staff.session()).account).toBeNull()
  expect((await anybody.ask.staff.session()).account).not.toBeNull()
  expect(await codeOf(other.ask.staff.signIn({ name, password }))).toBe('WRONG_CREDENTIALS')
})

test('signing out ends the session', async () => {
  const { administrator } = await startStation()
  const staff = await administrator()
  await staff.ask.staff.signOut()
  expect(await codeOf(staff.ask.captions.list())).toBe('UNAUTHORIZED')
})
