/** Pure rules of the site's form: its values and what of them is sent. */
import { type Site, SiteFields } from '../../../electron/contract/site.ts'

export interface ShiftValues {
  name: string
  start: string
  end: string
}

export interface SiteValues extends Omit<SiteFields, 'safeSince'> {
  /** A local day; empty hides the counter. */
  safeSince: string
  revision: number
}

export const MOST_SHIFTS = 6
export const newShift: ShiftValues = { name: '', start: '08:00', end: '16:00' }

export const valuesOf = ({ updatedAt: _, safeSince, ...site }: Site): SiteValues => ({
  ...site,
  safeSince: safeSince ?? '',
})

export const checkSite = ({ revision: _, safeSince, ...fields }: SiteValues) =>
  SiteFields.safeParse({ ...fields, safeSince: safeSince === '' ? null : safeSince })

/** The places with the one of this screen called by another name. */
export const placeRenamed = ({ places, screen }: SiteValues, name: string) =>
  places.map(place => (place.id === screen.place ? { ...place, name } : place))
