/** The settings of this mine and this screen. */
import type { Role } from '../../contract/common.ts'
import { keepsNumbers } from '../../contract/identity.ts'
import type { Site, SiteFields } from '../../contract/site.ts'
import { placeName } from '../../contract/siteFields.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { NEW_SITE } from './defaults.ts'
import { SITE_DOCUMENT } from './site.document.ts'
import { fieldsOf, rolesNeeded } from './site.rules.ts'

/** A member of staff who changes the settings. */
export interface Editor {
  actor: Actor
  roles: readonly Role[]
}

export interface SiteUpdate {
  act: 'edit' | 'import'
  next: SiteFields
  /** Revision that the change was made from. */
  revision: number
}

const demandRoles = (needed: readonly Role[], { roles }: Editor) => {
  const missing = needed.filter(role => !roles.includes(role))
  if (missing.length > 0) throw new Refusal('ROLE_NEEDED', { roles: missing })
}

interface SiteParts extends RoomParts {
  /** The number of a round in which numbers of cards are compared now or will be; null: none. */
  roundOfNumbers: () => number | null
  /** The title of a notice for which they are; null: none. */
  noticeOfNumbers: () => string | null
}

/** What the settings are called in the audit log. */
export const nameOf = (site: SiteFields) => `${site.mine} · ${placeName(site)}`

export const openSite = async ({ openDocument, announce, clock, audit, ...parts }: SiteParts) => {
  const now = () => clock.now().toISOString()
  // Never saved: the same whenever the station starts.
  const initial: Site = { ...NEW_SITE, revision: 1, updatedAt: new Date(0).toISOString() }
  const document = await openDocument({ ...SITE_DOCUMENT, initial })
  const inTurn = oneAtATime()

  /** With other numbers whoever has ordered, rated or confirmed could do it again, and whoever is listed would not be found. */
  const demandKept = (before: SiteFields, next: SiteFields) => {
    if (keepsNumbers(before.identity, next.identity)) return
    const round = parts.roundOfNumbers()
    if (round !== null) throw new Refusal('NUMBERS_IN_USE', { round })
    const notice = parts.noticeOfNumbers()
    if (notice !== null) throw new Refusal('NUMBERS_CONFIRMED', { notice })
  }

  const change = async ({ act, next, revision }: SiteUpdate, editor: Editor): Promise<Site> => {
    const { data } = document
    if (revision !== data.revision) throw new Refusal('CONFLICT', { revision: data.revision })
    const before = fieldsOf(data)
    demandRoles(rolesNeeded(before, next), editor)
    demandKept(before, next)
    const site = { ...next, revision: revision + 1, updatedAt: now() }
    const record = { room: 'site', act, item: 'site', name: nameOf(next), before, after: next } as const
    await audit.carryOut(editor.actor, record, async () => {
      // The round's first order may have come while the entry was written.
      demandKept(before, next)
      await document.save(site)
    })
    announce('site')
    return site
  }

  return {
    get: () => document.data,
    update: (update: SiteUpdate, editor: Editor) => inTurn(() => change(update, editor)),
  }
}
export type SiteRoom = Awaited<ReturnType<typeof openSite>>
