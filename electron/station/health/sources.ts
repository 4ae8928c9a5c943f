/** What the report tells of other rooms: orders, shows, pages, backup. Counts and times alone, never a person. */
import type { Accounts } from '../accounts/accounts.ts'
import type { Backup } from '../backup/backup.ts'
import type { Live } from '../live/live.ts'
import type { Rounds } from '../rounds/rounds.ts'
import type { Shows } from '../shows/shows.ts'
import type { Ledger } from '../storage/ledger.ts'
import type { Sync } from '../sync/sync.ts'
import type { HealthSources } from './health.ts'
import type { ScreenPictures } from './picture.ts'

export interface Rooms {
  accounts: Accounts
  backup: Backup
  live: Live
  ledger: Ledger
  rounds: Rounds
  shows: Shows
  sync: Sync
  screen: ScreenPictures
}

export const healthSources = ({
  accounts,
  backup,
  live,
  ledger,
  rounds,
  shows,
  sync,
  screen,
}: Rooms): HealthSources => ({
  orders: midnight => {
    const traffic = ledger.traffic(midnight)
    const round = rounds.taking()
    return {
      state: ledger.state,
      lastAt: traffic?.lastAt ?? null,
      today: traffic?.orders ?? null,
      round: round && { number: round.number, orders: ledger.turnout(round.id) },
    }
  },
  shows: () => ({
    count: shows.list().length,
    lastAddedAt: shows.list()[0]?.addedAt ?? null,
    unreadable: shows.broken().length,
  }),
  sync: () => {
    const last = sync.last()
    return last && { endedAt: last.endedAt, result: last.result }
  },
  pages: live.pages,
  pictures: screen.possible,
  backup: () => ({
    madeAt: backup.state().made?.at ?? null,
    since:
      accounts
        .all()
        .map(({ createdAt }) => createdAt)
        .toSorted()[0] ?? null,
  }),
})
