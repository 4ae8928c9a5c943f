/** The words for values of settings, as they are now and as a file would have them: places may change their names. */
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Site } from '../../../../electron/contract/site.ts'
import { Place } from '../../../../electron/contract/siteFields.ts'
import type { SiteChange } from '../../../../electron/contract/siteFile.ts'
import type { ValueWords } from './value.rules.ts'

const LANGUAGE_NAMES: Record<string, string> = { 'zh-CN': '中文', en: 'English' }

const placesThen = (changes: readonly SiteChange[], now: readonly Place[]): readonly Place[] => {
  const changed = z.array(Place).safeParse(changes.find(({ path }) => path === 'places')?.after)
  return changed.success ? changed.data : now
}

export const useValueWords = (
  changes: readonly SiteChange[],
  site: Site,
): [now: ValueWords, then: ValueWords] => {
  const { t } = useTranslation('settings')
  const wordsFor = (places: readonly Place[]): ValueWords => ({
    yes: t('value.yes'),
    no: t('value.no'),
    empty: t('value.empty'),
    none: t('value.none'),
    language: code => LANGUAGE_NAMES[code] ?? code,
    // What a list holds that is not as the reader sends it is written as some reader would.
    choice: (setting, value) => t([`${setting}.${value}`, `format.${value}`], { defaultValue: value }),
    place: id => places.find(place => place.id === id)?.name ?? id,
    stretch: of => t('value.stretch', of),
    quiet: of => t('value.quiet', of),
  })
  return [wordsFor(site.places), wordsFor(placesThen(changes, site.places))]
}
