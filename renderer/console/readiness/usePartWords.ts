/** What was measured of each part, in the words of the page. */
import { useTranslation } from 'react-i18next'
import type { ReadinessFacts, ReadinessPart } from '../../../electron/contract/readiness.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { percentOf, sizeWords } from '../desk/figures.rules.ts'
import { differenceOf } from './readiness.rules.ts'
import { useWhen } from './useWhen.ts'

/** What is said first, and what is added to it. */
interface PartWords {
  value: string
  more: string[]
}

type Told = (facts: ReadinessFacts) => PartWords

const some = (...words: Array<string | null | false>): string[] =>
  words.filter((word): word is string => typeof word === 'string')

export const usePartWords = (): Record<ReadinessPart, Told> => {
  const { t } = useTranslation('readiness')
  const { language } = useLanguage()
  const { moment, day } = useWhen()
  const size = (bytes: number) => sizeWords(bytes, language)
  const tenths = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
  return {
    shows: ({ shows }) => ({
      value: shows.total === 0 ? t('shows.none') : t('shows.ready', shows),
      more: some(shows.byHand > 0 && t('shows.byHand', { count: shows.byHand })),
    }),
    verified: ({ verified, shows }) => ({
      value: verified
        ? t('verified.share', { percent: percentOf(verified.fresh, verified.files), ...verified })
        : t('verified.none'),
      more: some(shows.byHand > 0 && t('verified.byHand')),
    }),
    sync: ({ sync: { last, library, sources } }) => ({
      value: last ? t(`sync.${last.result}`, { moment: moment(last.endedAt) }) : t('sync.never'),
      more: some(
        sources === 0 && t('sync.noSource'),
        library && t('sync.library', { version: library.version, until: day(library.expires) }),
      ),
    }),
    disk: ({ disk }) => ({
      value: disk
        ? t('disk.free', { percent: Math.floor((disk.free / disk.total) * 100) })
        : t('disk.unknown'),
      more: some(disk && t('disk.sizes', { free: size(disk.free), total: size(disk.total) })),
    }),
    clock: ({ clock }) => {
      if (!clock) return { value: t('clock.unknown'), more: [t('clock.why')] }
      const { way, seconds } = differenceOf(clock)
      return {
        value: t(`clock.${way}`, { seconds: tenths(seconds) }),
        more: [t('clock.measured', { moment: moment(clock.measuredAt), source: clock.source })],
      }
    },
    touch: ({ screen, touchedAt }) => ({
      value: screen ? t(screen.touchPoints > 0 ? 'touch.there' : 'touch.none') : t('unheard'),
      more: [touchedAt ? t('touch.last', { moment: moment(touchedAt) }) : t('touch.never')],
    }),
    sound: ({ screen, playedAt }) => ({
      value: screen ? t(`sound.${screen.tone}`) : t('unheard'),
      more: some(
        screen &&
          t(screen.outputs === null ? 'sound.unsaid' : 'sound.outputs', { count: screen.outputs ?? 0 }),
        playedAt ? t('sound.last', { moment: moment(playedAt) }) : t('sound.notYet'),
        t('sound.listen'),
      ),
    }),
  }
}
