/** The settings of this mine and this screen. */
import type { Role } from '../../contract/common.ts'
import type { Site, SiteFields } from '../../contract/site.ts'
import { placeName } from '../../contract/siteFields.ts'
import { actorOf, type Caller, type Door } from '../http/door.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { NEW_SITE } from './defaults.ts'
import { SITE_DOCUMENT } from './site.document.ts'
import { rolesNeeded } from './site.rules.ts'

/** A member of staff who changes the settings. */
export interface Editor {
  actor: Actor
  roles: readonly Role[]
}

const editorOf = (caller: Caller): Editor => ({ actor: actorOf(caller), roles: caller.account?.roles ?? [] })

/** What staff set, without what the station adds. */
const fieldsOf = ({ revision: _, updatedAt: __, ...fields }: Site): SiteFields => fields

const demandRoles = (needed: readonly Role[], { roles }: Editor) => {
  const missing = needed.filter(role => !roles.includes(role))
  if (missing.length > 0) throw new Refusal('ROLE_NEEDED', { roles: missing })
}

export const openSite = async ({ openDocument, announce, clock, audit }: RoomParts) => {
  const now = () => clock.now().toISOString()
  const initial: Site = { ...NEW_SITE, revision: 1, updatedAt: now() }
  const document = await openDocument({ ...SITE_DOCUMENT, initial })
  const inTurn = oneAtATime()

  const save = async (next: SiteFields, editor: Editor): Promise<Site> => {
    const site = { ...next, revision: document.data.revision + 1, updatedAt: now() }
    const before = fieldsOf(document.data)
    const name = `${next.mine} · ${placeName(next)}`
    const record = { room: 'site', act: 'edit', item: 'site', name, before, after: next } as const
    await audit.carryOut(editor.actor, record, () => document.save(site))
    announce('site')
    return site
  }

  return {
    get: () => document.data,
    update: ({ revision, ...next }: Omit<Site, 'updatedAt'>, editor: Editor): Promise<Site> =>
      inTurn(async () => {
        if (revision !== document.data.revision)
          throw new Refusal('CONFLICT', { revision: document.data.revision })
        demandRoles(rolesNeeded(fieldsOf(document.data), next), editor)
        return save(next, editor)
      }),
  }
}
export type SiteRoom = Awaited<ReturnType<typeof openSite>>

export const siteRoutes = ({ site: door }: Door, site: SiteRoom) => ({
  get: door.get.handler(() => site.get()),
  update: door.update.handler(({ input, context }) => site.update(input, editorOf(context))),
})
