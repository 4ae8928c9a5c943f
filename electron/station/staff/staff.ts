/** Staff: signing in by password or PIN, wrong tries, giving the password again, changing one's own secrets. */
import { randomInt } from 'node:crypto'
import { ROLES } from '../../contract/common.ts'
import type { DemoAccount } from '../../contract/host.ts'
import { folded, type KeptAccount } from '../accounts/accounts.rules.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { type Actor, STATION } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { type Attempt, openDelays } from './delays.ts'
import { hashSecret, secretMatches } from './secret.ts'
import { openSessions } from './sessions.ts'
import { pinTooSimple } from './staff.rules.ts'
import { openTurns } from './turns.ts'

const DEMO_ID = 'demo'
const DEMO_NAME = '演示'

/** Letters and digits that cannot be mistaken for one another when they are read from a terminal. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'
const madeUp = (characters: string, length: number) =>
  Array.from({ length }, () => characters[randomInt(characters.length)]).join('')

const madeUpPin = (): string => {
  const pin = madeUp('0123456789', 6)
  return pinTooSimple(pin) ? madeUpPin() : pin
}

interface FirstAccount {
  name: string
  office: string
  password: string
  pin: string | null
}

/** From where somebody signs in: also what the audit log says of them. */
type From = string

export const openStaff = ({ accounts, announce, audit, monotonic }: RoomParts & { accounts: Accounts }) => {
  const sessions = openSessions(monotonic)
  const delays = openDelays(monotonic)
  const turns = openTurns()
  const inTurn = oneAtATime()

  const demandPatience = (attempt: Attempt) => {
    const waitSeconds = delays.waitSeconds(attempt)
    if (waitSeconds > 0) throw new Refusal('TOO_EARLY', { waitSeconds })
  }

  /** Looked at in turn, so that many tries at once gain nothing. */
  const check = (attempt: Attempt, matches: () => Promise<boolean>): Promise<void> => {
    // Before waiting for a turn: guesses in a flood cost nothing but their answer.
    demandPatience(attempt)
    return turns(attempt.address, async () => {
      demandPatience(attempt)
      if (await matches()) return delays.right(attempt)
      delays.wrong(attempt)
      throw new Refusal('WRONG_CREDENTIALS', { waitSeconds: delays.waitSeconds(attempt) })
    })
  }

  const actorFor = ({ id, name, roles }: KeptAccount, from: From): Actor => ({
    by: { id, name },
    from,
    roles,
  })

  /** A refusal is recorded with the account that it was aimed at; a name that nobody has is not kept: it may be a password. */
  const noteRefused = (account: KeptAccount | null, from: From) =>
    audit.note(
      { ...STATION, from },
      { room: 'staff', act: 'sign-in-refused', item: account?.id ?? null, name: account?.name ?? '' },
    )

  const enter = async (account: KeptAccount, from: From): Promise<string> => {
    audit.note(actorFor(account, from), {
      room: 'staff',
      act: 'sign-in',
      item: account.id,
      name: account.name,
    })
    await accounts.signedIn(account.id)
    return sessions.open(account.id, from)
  }

  const signInBy = async (
    account: KeptAccount | null,
    attempt: Attempt,
    matches: () => Promise<boolean>,
  ): Promise<string> => {
    try {
      await check(attempt, matches)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'WRONG_CREDENTIALS')
        noteRefused(account, attempt.address)
      throw error
    }
    if (!account) throw new Refusal('WRONG_CREDENTIALS', { waitSeconds: 0 })
    return enter(account, attempt.address)
  }

  const usable = (account: KeptAccount | null) => (account?.disabledAt === null ? account : null)

  const demandPin = (pin: string | null) => {
    if (pin !== null && pinTooSimple(pin)) throw new Refusal('TOO_SIMPLE')
  }

  const own = (actor: Actor): KeptAccount => {
    const account = usable(actor.by && accounts.byId(actor.by.id))
    if (!account) throw new Refusal('UNAUTHORIZED')
    return account
  }
  const attemptOf = (account: KeptAccount, from: string | null): Attempt => ({
    account: account.id,
    address: from ?? '',
  })

  return {
    sessions,
    firstStart: () => !accounts.hasAdministrator(),
    /** The account that a session's token belongs to, while it may be used. */
    read: (token: string | undefined) => {
      const session = sessions.read(token)
      const account = session && usable(accounts.byId(session.account))
      return session && account ? { ...session, account } : null
    },
    names: () =>
      accounts
        .all()
        .filter(({ pinHash, disabledAt }) => pinHash !== null && disabledAt === null)
        .map(({ id, name, office }) => ({ id, name, office })),
    makeAdministrator: ({ name, office, password, pin }: FirstAccount, from: From): Promise<string> =>
      // In turn: of two people at a new screen only one makes the first account.
      inTurn(async () => {
        if (accounts.hasAdministrator()) throw new Refusal('ALREADY_MADE')
        accounts.demandStrong(password, [name, office])
        demandPin(pin)
        const passwordHash = await hashSecret(password)
        const pinHash = pin === null ? null : await hashSecret(pin)
        const account = await accounts.add(
          { ...STATION, from },
          { name, office, roles: ['administrator', 'technician'] },
          { passwordHash, pinHash },
        )
        announce('staff')
        return enter(account, from)
      }),
    signIn: ({ name, password }: { name: string; password: string }, from: From): Promise<string> => {
      const account = usable(accounts.byName(name))
      const attempt = { account: account?.id ?? folded(name), address: from }
      return signInBy(account, attempt, () => secretMatches(password, account?.passwordHash ?? null))
    },
    signInByPin: ({ account: id, pin }: { account: string; pin: string }, from: From): Promise<string> => {
      const account = usable(accounts.byId(id))
      return signInBy(account, { account: id, address: from }, () =>
        secretMatches(pin, account?.pinHash ?? null),
      )
    },
    /** @param pinCounts at the kiosk's screen the PIN is as good as the password. */
    confirm: async (actor: Actor, token: string | undefined, secret: string, pinCounts: boolean) => {
      const account = own(actor)
      await check(
        attemptOf(account, actor.from),
        async () =>
          (await secretMatches(secret, account.passwordHash)) ||
          (pinCounts && (await secretMatches(secret, account.pinHash))),
      )
      sessions.confirm(token)
      audit.note(actor, { room: 'staff', act: 'confirm', item: account.id, name: account.name })
    },
    changePassword: async (
      actor: Actor,
      token: string | undefined,
      { current, next }: { current: string; next: string },
    ) => {
      const account = own(actor)
      accounts.demandStrong(next, [account.name, account.office])
      await check(attemptOf(account, actor.from), () => secretMatches(current, account.passwordHash))
      const patch = { passwordHash: await hashSecret(next), mustChangePassword: false, demo: false }
      await accounts.amend(actor, 'change-password', account.id, patch)
      sessions.endWhere(session => session.account === account.id && session.token !== token)
    },
    changePin: async (actor: Actor, { password, pin }: { password: string; pin: string | null }) => {
      const account = own(actor)
      demandPin(pin)
      await check(attemptOf(account, actor.from), () => secretMatches(password, account.passwordHash))
      const pinHash = pin === null ? null : await hashSecret(pin)
      await accounts.amend(actor, 'change-pin', account.id, { pinHash, demo: false })
    },
    /** Outside the demo its account holds no longer: staff make their own. */
    forgetDemo: async (): Promise<null> => {
      await accounts.removeDemo()
      return null
    },
    /** A demo account with new secrets; null once staff made it their own or made another administrator. */
    makeUpDemo: async (): Promise<DemoAccount | null> => {
      await accounts.removeDemo()
      if (accounts.hasAdministrator() || accounts.byName(DEMO_NAME)) return null
      const demo = { name: DEMO_NAME, pin: madeUpPin(), password: madeUp(READABLE, 10) }
      const [passwordHash, pinHash] = await Promise.all([hashSecret(demo.password), hashSecret(demo.pin)])
      await accounts.add(
        STATION,
        { name: demo.name, office: '', roles: [...ROLES] },
        { id: DEMO_ID, demo: true, passwordHash, pinHash },
      )
      return demo
    },
  }
}
export type Staff = ReturnType<typeof openStaff>
