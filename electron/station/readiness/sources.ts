/** What a certificate tells of other rooms: shows, sync, disk, screen. */
import { type Mark, SET_ASIDE_AFTER } from '../../contract/plays.ts'
import type { Health } from '../health/health.ts'
import type { Plays } from '../plays/plays.ts'
import type { Shows } from '../shows/shows.ts'
import type { Sync } from '../sync/sync.ts'
import type { Judged, ShowLists } from './findings.rules.ts'

export interface Rooms {
  health: Health
  plays: Plays
  shows: Shows
  sync: Sync
}

export type Sources = () => Promise<{
  facts: Omit<Judged['facts'], 'screen' | 'touchedAt'>
  lists: ShowLists
  judged: Pick<Judged, 'syncing' | 'syncs' | 'expired' | 'disk' | 'screen'>
}>

/** Of shows that are here, by title. */
const marked = (marks: readonly Mark[], titles: ReadonlyMap<string, string>, aside: boolean) =>
  marks
    .filter(({ show, count }) => titles.has(show) && count >= SET_ASIDE_AFTER === aside)
    .map(({ show }) => titles.get(show) ?? show)

export const readinessSources =
  ({ health, plays, shows, sync }: Rooms): Sources =>
  async () => {
    await shows.look()
    const disk = await health.disk()
    const { library, checkup, last, ...asked } = await sync.standing()
    const unreadable = shows.broken()
    const listed = shows.list()
    const damaged = new Set(checkup?.damaged.map(({ id }) => id))
    const titles = new Map(
      listed.filter(({ id }) => !damaged.has(id)).map(({ id, title }) => [id, title] as const),
    )
    const { marks } = plays.state()
    const setAside = marked(marks, titles, true)
    const titlesOf = (some: ReadonlyArray<{ title: string }> = []) => some.map(({ title }) => title)
    const gone = [...(checkup?.absent ?? []), ...(checkup?.overQuota ?? [])]
    return {
      facts: {
        shows: {
          total: listed.length + gone.length + unreadable.length,
          ready: titles.size - setAside.length,
          byHand: listed.filter(({ synced }) => !synced).length + unreadable.length,
        },
        verified: checkup && { files: checkup.files, fresh: checkup.fresh },
        sync: {
          sources: asked.sources,
          last: last && {
            ...{ endedAt: last.endedAt, result: last.result, byHand: last.byHand, source: last.source },
            failures: last.failures,
          },
          library: library && { version: library.version, expires: library.expires },
        },
        disk: disk.space && { total: disk.space.total, free: disk.space.free },
        clock: asked.clock,
        playedAt: plays.lastHeard(),
      },
      lists: {
        ...{ unreadable, setAside, failed: marked(marks, titles, false) },
        absent: titlesOf(checkup?.absent),
        overQuota: titlesOf(checkup?.overQuota),
        damaged: titlesOf(checkup?.damaged),
        noConsent: titlesOf(checkup?.noConsent),
        behind: titlesOf(checkup?.behind),
      },
      judged: {
        syncing: asked.running,
        syncs: asked.syncs,
        expired: library?.expired ?? false,
        disk: { state: disk.space?.state ?? null, writable: disk.writable },
        screen: health.screen.report().state,
      },
    }
  }
