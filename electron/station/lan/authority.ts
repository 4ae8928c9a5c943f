/** The station's certificate authority: made once, kept, and never replaced without staff being told. */
import { type Actor, type Audit, type AuditRecord, type Clock, STATION } from '../ports.ts'
import { factsOf, holdsAt } from './certificates.rules.ts'
import { makeAuthority } from './issue.ts'
import { AuthorityFile, keyFile } from './keyFiles.ts'
import { outside } from './nameConstraints.rules.ts'
import type { ReportLan } from './problems.ts'

export interface AuthorityParts {
  dir: string
  clock: Clock
  audit: Audit
  report: ReportLan
  /** Fingerprint of the authority that office PCs were last asked to trust; null: none yet. */
  known: () => string | null
  remember: (fingerprint: string) => Promise<void>
}

const RECORD = { room: 'lan', item: 'authority' } as const

/** What the audit log says of one; never the key. */
const described = (file: AuthorityFile | null) => {
  if (!file) return null
  const { fingerprint, name, until } = factsOf(file.certificate)
  return { fingerprint, name, until: until.toISOString(), madeFor: file.madeFor }
}

export const openAuthority = async ({ dir, clock, audit, report, known, remember }: AuthorityParts) => {
  const file = keyFile(dir, 'lan-authority.json', AuthorityFile, ({ certificate }) => certificate)
  let current: AuthorityFile | null = null
  let clockWasWrong = false

  const lost = (why: string) =>
    report({
      code: 'lan-authority-lost',
      subject: file.path,
      detail: `${why}; office PCs must trust the new certificate, whose fingerprint the console shows`,
    })

  const load = async () => {
    const found = await file.read()
    if (found.kind === 'bad') {
      await file.putAside()
      lost(`${file.path} cannot be used: ${found.why}`)
    } else if (found.kind === 'none') {
      if (known() !== null) lost(`${file.path} is gone`)
    } else {
      current = found.value
      const { fingerprint } = factsOf(current.certificate)
      if (known() !== null && known() !== fingerprint)
        lost(`${file.path} holds another certificate (${fingerprint}) than before (${known()})`)
    }
  }
  await load()

  const make = async (hosts: readonly string[], actor: Actor) => {
    const madeFor = outside(hosts, [])
    const next = { ...(await makeAuthority(madeFor, clock.now())), madeFor }
    const facts = factsOf(next.certificate)
    const before = described(current) ?? (known() === null ? null : { fingerprint: known() })
    const record: AuditRecord = { ...RECORD, act: 'create', name: facts.name, before, after: described(next) }
    await audit.carryOut(actor, record, async () => {
      await file.write(next)
      await remember(facts.fingerprint)
    })
    current = next
    return next
  }

  /** Another one than before may have come with a restored folder. */
  const adopt = async (authority: AuthorityFile) => {
    const { fingerprint, name } = factsOf(authority.certificate)
    const before = known()
    if (before === fingerprint) return
    await remember(fingerprint)
    if (before === null) return
    const after = described(authority)
    audit.note(STATION, { ...RECORD, act: 'edit', name, before: { fingerprint: before }, after })
  }

  /** A clock that jumped must not cost the trust of every office PC: staff are told, and nothing is replaced. */
  const watchClock = (authority: AuthorityFile) => {
    const { from, until } = factsOf(authority.certificate)
    const now = clock.now()
    const wrong = !holdsAt({ from, until }, now)
    if (wrong && !clockWasWrong)
      report({
        code: 'lan-clock',
        subject: file.path,
        detail: `The certificate holds from ${from.toISOString()} until ${until.toISOString()}, but the clock says ${now.toISOString()}; set the clock or, if it is right, make a new certificate`,
      })
    clockWasWrong = wrong
  }

  return {
    current: () => current,
    /** Makes a new one in any case; every office PC must then trust it. */
    renew: make,
    /** The one that is there, else a new one. */
    ensure: async (hosts: readonly string[]): Promise<AuthorityFile> => {
      const authority = current ?? (await make(hosts, STATION))
      watchClock(authority)
      await adopt(authority)
      return authority
    },
  }
}
export type Authority = Awaited<ReturnType<typeof openAuthority>>
