import { expect, test } from 'vitest'
import { officeVisitor, overTls, type Stand, stationOnLan } from '../support/lan.ts'
import { ADMINISTRATOR } from '../support/station.ts'

const EVIL = '127.0.0.66'
const OFFICE = '127.0.0.10'
const COLLEAGUE = { name: '钱编辑', password: 'banqianhui-650' }

/** Room for every try, so that it is the passwords' own guard that is tried. */
const ROOM = { newPerAddress: 100_000, newConnections: 100_000, requests: 100_000, secrets: 100_000 }

const cookieName = ({ port }: Stand) => `__Host-diantai-staff-${port}`

const asked = async (stand: Stand, token: string) => {
  const headers = { cookie: `${cookieName(stand)}=${token}` }
  const { text } = await overTls(stand, '/api/staff/session', { headers })
  return (JSON.parse(text) as { account: { name: string } | null }).account?.name ?? null
}

const signIn = (stand: Stand, some: Partial<typeof COLLEAGUE> = {}, cookie = '') => {
  const body = JSON.stringify({ ...ADMINISTRATOR, pin: undefined, ...some })
  const headers = {
    'content-type': 'application/json',
    'content-length': `${Buffer.byteLength(body)}`,
    cookie,
  }
  return overTls(stand, '/api/staff/sign-in', { method: 'POST', headers, body })
}

const tokenOf = (stand: Stand, cookies: string[] | undefined) =>
  cookies?.map(cookie => new RegExp(`^${cookieName(stand)}=([^;]+)`).exec(cookie)?.[1]).find(Boolean) ?? ''

test('the session’s cookie belongs to this host, over TLS, for this site and no script', async () => {
  const { stand } = await stationOnLan()
  const { headers } = await signIn(stand())
  expect(headers['set-cookie']).toHaveLength(1)
  const [pair = '', ...attributes] = headers['set-cookie']?.[0]?.split('; ') ?? []
  expect(pair).toMatch(new RegExp(`^${cookieName(stand())}=[\\w-]{43}$`))
  expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'])
})

test('session fixation: a token from before signing in is never taken over', async () => {
  const { stand } = await stationOnLan()
  const planted = 'a'.repeat(43)
  const { headers } = await signIn(stand(), {}, `${cookieName(stand())}=${planted}`)
  const token = tokenOf(stand(), headers['set-cookie'])
  expect(token).not.toBe(planted)
  expect(await asked(stand(), planted)).toBeNull()
  expect(await asked(stand(), token)).toBe(ADMINISTRATOR.name)
})

test('session fixation: somebody else’s session ends when one signs in over it, and no token outlives its session', async () => {
  const { stand, member } = await stationOnLan()
  await (await member(COLLEAGUE.name, 'editor')).ask.staff.signOut()
  const evil = tokenOf(stand(), (await signIn(stand(EVIL), COLLEAGUE)).headers['set-cookie'])
  expect(await asked(stand(), evil)).toBe(COLLEAGUE.name)

  const { headers } = await signIn(stand(OFFICE), {}, `${cookieName(stand())}=${evil}`)
  const own = tokenOf(stand(), headers['set-cookie'])
  expect(await asked(stand(), evil)).toBeNull()
  expect(await asked(stand(), own)).toBe(ADMINISTRATOR.name)

  const cookie = `${cookieName(stand())}=${own}`
  await overTls(stand(), '/api/staff/sign-out', {
    method: 'POST',
    headers: { cookie, 'content-length': '0' },
  })
  expect(await asked(stand(), own)).toBeNull()
})

test('a cookie under the kiosk’s own name opens nothing on the LAN', async () => {
  const { stand, address, staff } = await stationOnLan()
  const port = new URL(address).port
  const token = staff.cookies.get(`diantai-staff-${port}`) ?? ''
  for (const name of [`diantai-staff-${port}`, `diantai-staff-${stand().port}`]) {
    const { text } = await overTls(stand(), '/api/staff/session', { headers: { cookie: `${name}=${token}` } })
    expect(JSON.parse(text)).toMatchObject({ account: null })
  }
})

/** A thousand handshakes take their time where other tests run too. */
const AT_LENGTH = { timeout: 120_000 }

/** Tries so many passwords, some at once, and answers with how each was met. */
const guess = async (stands: readonly Stand[], tries: number, name: string) => {
  const met: Record<number, number> = {}
  const ATONCE = 50
  for (let begun = 0; begun < tries; begun += ATONCE)
    await Promise.all(
      Array.from({ length: ATONCE }, async (_, index) => {
        const stand = stands[index % stands.length]
        if (!stand) return
        const { status } = await signIn(stand, { name, password: `geheim-${begun + index}` })
        met[status] = (met[status] ?? 0) + 1
      }),
    )
  return met
}

test(
  '1,000 wrong passwords from one PC: a handful is looked at, and its owner gets in meanwhile from another PC',
  AT_LENGTH,
  async () => {
    let seconds = 0
    const { stand, anybody } = await stationOnLan({ lanLimits: ROOM, monotonic: () => seconds * 1_000 })
    const attack = guess([stand(EVIL)], 1_000, ADMINISTRATOR.name)
    expect((await signIn(stand(OFFICE))).status).toBe(200)
    expect(await attack).toEqual({ 401: 3, 429: 997 })
    expect((await signIn(stand(OFFICE))).status).toBe(200)
    expect((await anybody.open('/')).status).toBe(200)

    const waits = []
    for (let tries = 0; tries < 5; tries++) {
      seconds += 60
      const { text } = await signIn(stand(EVIL), { password: 'geheim' })
      waits.push((JSON.parse(text) as { data: { waitSeconds: number } }).data.waitSeconds)
    }
    expect(waits).toEqual([2, 4, 8, 16, 32])
  },
)

test('wrong passwords from ten PCs at once: whoever knows a password gets in', AT_LENGTH, async () => {
  const { stand, anybody } = await stationOnLan({ lanLimits: ROOM })
  const stands = Array.from({ length: 10 }, (_, index) => stand(`127.0.1.${index + 1}`))
  const attack = guess(stands, 300, '没有这个人')
  expect((await signIn(stand(OFFICE))).status).toBe(200)
  expect((await anybody.ask.health.ordering()).state).toBe('ready')
  const met = await attack
  expect((met[401] ?? 0) + (met[429] ?? 0)).toBe(300)
  expect((await signIn(stand(OFFICE))).status).toBe(200)
})

test('the door itself lets one PC try no more than twenty passwords a minute', async () => {
  const { stand } = await stationOnLan({ lanLimits: { newPerAddress: 1_000, newConnections: 1_000 } })
  const met = await guess([stand(EVIL)], 100, ADMINISTRATOR.name)
  const { text } = await signIn(stand(EVIL))
  expect(JSON.parse(text)).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(met[429]).toBeGreaterThanOrEqual(80)
  const office = officeVisitor(stand(OFFICE))
  await office.ask.staff.signIn(ADMINISTRATOR)
  expect((await office.ask.staff.session()).account?.name).toBe(ADMINISTRATOR.name)
})

test('every refused password is in the audit log with the address it came from, and none of the passwords', async () => {
  const { stand, staff } = await stationOnLan()
  await signIn(stand(EVIL), { password: 'geheim-0' })
  const { entries } = await staff.ask.audit.list({ room: 'staff', act: 'sign-in-refused' })
  expect(entries).toEqual([expect.objectContaining({ from: EVIL, name: ADMINISTRATOR.name })])
  expect(JSON.stringify(entries)).not.toContain('geheim')
})
