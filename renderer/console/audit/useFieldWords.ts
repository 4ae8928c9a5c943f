/** Fields of an item and what stands in them, in the words of the page; what has no word stays as it is. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isListedShow, isNothing, isPerson } from './change.rules.ts'
import { useInstant } from './useInstant.ts'

/** Where the page has words for the values of a field. */
const VOCABULARIES: Record<
  string,
  readonly ['audit' | 'console' | 'errors' | 'notices' | 'settings', string]
> = {
  level: ['console', 'form.levels.'],
  stage: ['console', 'rounds.stages.'],
  state: ['console', 'rounds.standing.'],
  genre: ['console', 'shows.genres.'],
  standing: ['audit', 'standing.'],
  roles: ['audit', 'role.'],
  language: ['audit', 'language.'],
  characters: ['audit', 'characters.'],
  format: ['settings', 'format.'],
  lists: ['settings', 'lists.'],
  zeros: ['settings', 'zeros.'],
  ending: ['settings', 'ending.'],
  kind: ['audit', 'kind.'],
  noticeKind: ['notices', 'kind.'],
  type: ['notices', 'media.'],
  act: ['audit', 'act.'],
  room: ['audit', 'room.'],
  reason: ['errors', ''],
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** Texts that people write, as against a word from a list, a moment or a number. */
export const isFreeText = (path: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && !INSTANT.test(value) && !((path.at(-1) ?? '') in VOCABULARIES)

interface Meanings {
  moment: (instant: string) => string
  /** What the items are called whose identifiers may stand in a field. */
  names: ReadonlyMap<string, string>
}

export const fieldWords = (t: TFunction<'audit'>, { moment, names }: Meanings) => {
  const textWords = (field: string, text: string): string => {
    const [ns, prefix] = VOCABULARIES[field] ?? []
    if (ns) return t([`${prefix}${text}`], { ns, defaultValue: text })
    return INSTANT.test(text) ? moment(text) : (names.get(text) ?? text)
  }

  const linesOf = (field: string, values: readonly unknown[]) => {
    const lines = values.map(one => words(field, one))
    return field === 'order' ? lines.map((line, index) => `${index + 1}. ${line}`) : lines
  }

  const words = (field: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'string') return textWords(field, value)
    if (typeof value !== 'object' || value === null) return String(value)
    if (Array.isArray(value)) return linesOf(field, value).join('\n')
    if (isPerson(value)) return value.name
    if (isListedShow(value)) return value.title
    return Object.entries(value)
      .filter(([name, inner]) => name !== 'id' && !isNothing(inner))
      .map(([name, inner]) => words(name, inner))
      .join(' · ')
  }

  return {
    label: (path: readonly string[]) =>
      path.map(name => t([`field.${name}`], { defaultValue: name })).join(' · '),
    value: (path: readonly string[], value: unknown) => words(path.at(-1) ?? '', value),
  }
}

export const useFieldWords = (names: ReadonlyMap<string, string>) => {
  const { moment } = useInstant()
  return fieldWords(useTranslation('audit').t, { moment, names })
}
