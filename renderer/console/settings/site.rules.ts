/** Pure rules of the site's form: its values and what of them is sent. */
import { type Site, SiteFields } from '../../../electron/contract/site.ts'

export interface ShiftValues {
  name: string
  start: string
  end: string
}

export interface SiteValues {
  mine: string
  place: string
  language: 'zh-CN' | 'en'
  diagonalInches: number
  viewingDistanceMetres: number
  captionSpeed: number
  /** A local day; empty hides the counter. */
  safeSince: string
  shifts: ShiftValues[]
  revision: number
}

export const MOST_SHIFTS = 6
export const newShift: ShiftValues = { name: '', start: '08:00', end: '16:00' }

export const valuesOf = (site: Site): SiteValues => ({
  mine: site.mine,
  place: site.place,
  language: site.language,
  diagonalInches: site.screen.diagonalInches,
  viewingDistanceMetres: site.screen.viewingDistanceMetres,
  captionSpeed: site.captionSpeed,
  safeSince: site.safeSince ?? '',
  shifts: site.shifts,
  revision: site.revision,
})

export const checkSite = (values: SiteValues) =>
  SiteFields.safeParse({
    mine: values.mine,
    place: values.place,
    language: values.language,
    screen: {
      diagonalInches: values.diagonalInches,
      viewingDistanceMetres: values.viewingDistanceMetres,
    },
    captionSpeed: values.captionSpeed,
    safeSince: values.safeSince === '' ? null : values.safeSince,
    shifts: values.shifts,
  })
