/** Pure rules of the settings' form: its fields by section, what of them changed, and how two changes go together. */
import { type Site, type SiteFields, SiteUpdate } from '../../../electron/contract/site.ts'
import type { Problems } from '../form/problem.rules.ts'

/** Every setting by the section of the page where it stands; a list is one setting. */
const SECTIONS = {
  site: ['mine', 'language', 'safeSince', 'places'],
  screen: [
    'screen.place',
    'screen.tags',
    'screen.diagonalInches',
    'screen.viewingDistanceMetres',
    'captionSpeed',
  ],
  times: ['shifts', 'meals'],
  identity: [
    'identity.format',
    'identity.bits',
    'identity.reversed',
    'identity.lists',
    'identity.zeros',
    'identity.ending',
    'identity.characters',
    'identity.minLength',
    'identity.maxLength',
    'identity.prefix',
    'identity.suffix',
    'identity.joined',
    'identity.employee.minLength',
    'identity.employee.maxLength',
  ],
  sound: ['sound.volume', 'sound.quietHours'],
  idle: ['idle.seconds', 'idle.countdownSeconds', 'idle.afterOrderSeconds', 'idle.staffSeconds'],
  words: ['wordsToAvoid'],
  sync: ['syncWindow.from', 'syncWindow.to', 'readinessAt'],
  approval: ['approval.ownWork'],
} as const

export type SectionName = keyof typeof SECTIONS
export type FieldPath = (typeof SECTIONS)[SectionName][number]

export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[]
const FIELD_PATHS: readonly FieldPath[] = SECTION_NAMES.flatMap(name => [...SECTIONS[name]])

export interface SiteValues extends Omit<SiteFields, 'safeSince'> {
  /** A local day; empty hides the counter. */
  safeSince: string
  /** The settings that were opened, which tells what was changed since. */
  base: Site
}

export const valuesOf = (site: Site): SiteValues => {
  const { revision: _, updatedAt: __, safeSince, ...fields } = site
  return { ...fields, safeSince: safeSince ?? '', base: site }
}

const fieldsOf = ({ base: _, safeSince, ...fields }: SiteValues): SiteFields => ({
  ...fields,
  safeSince: safeSince === '' ? null : safeSince,
})

export const checkSite = (values: SiteValues) =>
  SiteUpdate.safeParse({ ...fieldsOf(values), revision: values.base.revision })

const valueAt = (fields: object, path: string): unknown =>
  path.split('.').reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], fields)

const withValue = <Group extends object>(
  group: Group,
  [name = '', ...rest]: string[],
  value: unknown,
): Group => {
  const inner = (group as Record<string, unknown>)[name]
  return { ...group, [name]: rest.length === 0 ? value : withValue(inner as object, rest, value) }
}

const changedFields = (before: SiteFields, after: SiteFields): FieldPath[] =>
  FIELD_PATHS.filter(path => JSON.stringify(valueAt(before, path)) !== JSON.stringify(valueAt(after, path)))

/** The setting that a path of a problem or of a change belongs to. */
export const fieldOf = (path: string): FieldPath | undefined =>
  FIELD_PATHS.find(field => path === field || path.startsWith(`${field}.`))

/** Which entry of a list a path is about, counted from 1; null: none. */
export const entryOf = (path: string): number | null => {
  const index = /\.(\d+)(\.|$)/.exec(path)?.[1]
  return index === undefined ? null : Number(index) + 1
}

const sectionsOf = (paths: readonly FieldPath[]): SectionName[] =>
  SECTION_NAMES.filter(name => SECTIONS[name].some(field => paths.includes(field)))

/** Sections with something that is not saved yet. */
export const changedSections = (values: SiteValues): SectionName[] =>
  sectionsOf(changedFields(fieldsOf(valuesOf(values.base)), fieldsOf(values)))

/** Sections that differ between two saved settings. */
export const sectionsBetween = (before: Site, after: Site): SectionName[] =>
  sectionsOf(changedFields(before, after))

export const wrongSections = (problems: Problems): SectionName[] =>
  sectionsOf(Object.keys(problems).flatMap(path => fieldOf(path) ?? []))

/** What somebody else saved, with what was changed here on top of it. */
export const mergedWith = (theirs: Site, values: SiteValues): SiteValues => {
  const mine = fieldsOf(values)
  return changedFields(fieldsOf(valuesOf(values.base)), mine).reduce(
    (merged, path) => withValue(merged, path.split('.'), valueAt(values, path)),
    valuesOf(theirs),
  )
}
