/** Pure rules of raising an alert: the mine's usual emergencies, what the form holds, and what of it is sent. */
import { type AlertKind, type AlertLevel, AlertWords } from '../../../electron/contract/alertWords.ts'
import { toInstant } from '../form/period.rules.ts'

/** In the order of the tiles; their words are `templates.NAME`. */
export const TEMPLATES = ['water', 'gas', 'fire', 'outage', 'weather', 'drill', 'blank'] as const
export type Template = (typeof TEMPLATES)[number]

export const isTemplate = (name: string): name is Template => TEMPLATES.some(one => one === name)

const SHAPES: Record<Template, { level: AlertLevel; kind: AlertKind; drill: boolean }> = {
  water: { level: 'red', kind: 'water', drill: false },
  gas: { level: 'red', kind: 'gas', drill: false },
  fire: { level: 'red', kind: 'fire', drill: false },
  outage: { level: 'orange', kind: 'outage', drill: false },
  weather: { level: 'orange', kind: 'weather', drill: false },
  drill: { level: 'blue', kind: 'evacuation', drill: true },
  blank: { level: 'red', kind: 'other', drill: false },
}

export const shapeOf = (template: Template) => SHAPES[template]

export interface AlertValues {
  level: AlertLevel
  kind: AlertKind
  drill: boolean
  headline: string
  area: string
  instruction: string
  issuer: string
  places: string[]
  /** Local moment; empty: until it is lifted. */
  expires: string
  /** Made with the form, so that what is sent twice counts once. */
  id: string
}

export interface TemplateWords {
  headline: string
  instruction: string
  issuer: string
}

export const valuesOf = (template: Template, words: TemplateWords, id: string): AlertValues => ({
  ...SHAPES[template],
  ...words,
  area: '',
  places: [],
  expires: '',
  id,
})

export const checkAlert = ({ id: _, expires, ...rest }: AlertValues) =>
  AlertWords.safeParse({ ...rest, expires: expires === '' ? null : toInstant(expires) })

/** Hours from now that an alert may stay, as one touch. */
export const QUICK_HOURS = [1, 4, 12] as const
