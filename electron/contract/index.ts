/** The contract: every procedure of the station, one line a room. */
import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { alerts } from './alerts.ts'
import { audit } from './audit.ts'
import { backup } from './backup.ts'
import { captions } from './captions.ts'
import { health } from './health.ts'
import { lan } from './lan.ts'
import { live } from './live.ts'
import { notices } from './notices.ts'
import { offers } from './offers.ts'
import { orders } from './orders.ts'
import { pictures } from './pictures.ts'
import { plays } from './plays.ts'
import { presence } from './presence.ts'
import { ratings } from './ratings.ts'
import { rounds } from './rounds.ts'
import { screens } from './screens.ts'
import { shows } from './shows.ts'
import { site } from './site.ts'
import { staff } from './staff.ts'
import { wishes } from './wishes.ts'

export const contract = {
  captions,
  notices,
  alerts,
  screens,
  pictures,
  activities,
  rounds,
  orders,
  shows,
  plays,
  ratings,
  wishes,
  offers,
  staff,
  accounts,
  presence,
  site,
  health,
  lan,
  backup,
  live,
  audit,
}
export type Contract = typeof contract
