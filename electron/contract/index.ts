/** The contract: every procedure of the station, one line a room. */
import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { alerts } from './alerts.ts'
import { audit } from './audit.ts'
import { backup } from './backup.ts'
import { captionSheet } from './captionSheet.ts'
import { captions } from './captions.ts'
import { clips } from './clips.ts'
import { health } from './health.ts'
import { lan } from './lan.ts'
import { live } from './live.ts'
import { notices } from './notices.ts'
import { offers } from './offers.ts'
import { orders } from './orders.ts'
import { pictures } from './pictures.ts'
import { plays } from './plays.ts'
import { presence } from './presence.ts'
import { programme } from './programme.ts'
import { proof } from './proof.ts'
import { ratings } from './ratings.ts'
import { receipts } from './receipts.ts'
import { recordings } from './recordings.ts'
import { rounds } from './rounds.ts'
import { screens } from './screens.ts'
import { shows } from './shows.ts'
import { site } from './site.ts'
import { staff } from './staff.ts'
import { sync } from './sync.ts'
import { wishes } from './wishes.ts'

export const contract = {
  captions,
  captionSheet,
  notices,
  receipts,
  alerts,
  screens,
  proof,
  pictures,
  clips,
  recordings,
  activities,
  rounds,
  orders,
  shows,
  plays,
  programme,
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
  sync,
  live,
  audit,
}
export type Contract = typeof contract
