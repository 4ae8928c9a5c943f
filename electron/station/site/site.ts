/** The settings of this mine and this screen. */
import { Site } from '../../contract/site.ts'
import type { Door } from '../http/door.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'

const initial = (now: Date): Site => ({
  mine: '本矿',
  place: '食堂',
  language: 'zh-CN',
  screen: { diagonalInches: 43, viewingDistanceMetres: 5 },
  captionSpeed: 5,
  safeSince: null,
  shifts: [
    { name: '早班', start: '08:00', end: '16:00' },
    { name: '中班', start: '16:00', end: '00:00' },
    { name: '夜班', start: '00:00', end: '08:00' },
  ],
  revision: 1,
  updatedAt: now.toISOString(),
})

export const openSite = async ({ openDocument, announce, clock }: RoomParts) => {
  const document = await openDocument({ name: 'site', schema: Site, initial: initial(clock.now()) })
  const inTurn = oneAtATime()
  return {
    get: () => document.data,
    update: (next: Omit<Site, 'updatedAt'>): Promise<Site> =>
      inTurn(async () => {
        if (next.revision !== document.data.revision) {
          throw new Refusal('CONFLICT', { revision: document.data.revision })
        }
        const site = { ...next, revision: next.revision + 1, updatedAt: clock.now().toISOString() }
        await document.save(site)
        announce('site')
        return site
      }),
  }
}
export type SiteRoom = Awaited<ReturnType<typeof openSite>>

export const siteRoutes = ({ site: door }: Door, site: SiteRoom) => ({
  get: door.get.handler(() => site.get()),
  update: door.update.handler(({ input }) => site.update(input)),
})
