/** What the bar of the wall offers: a few genres to touch, or the ways to find one among many shows. */
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { Button } from '../../components/Button.tsx'
import { CloseIcon } from '../../components/icons/action.tsx'
import { SearchIcon } from '../../components/icons/editing.tsx'
import { FilterIcon } from '../../components/icons/player.tsx'
import styles from './PosterWall.module.css'
import { useFacetWords } from './useFacetWords.ts'
import { type Choice, choicesOf, FACETS, type Filter, type WallFacts } from './wall.rules.ts'

/** So few are seen at a glance: nobody has to search them. */
const FEW = 8
const FEW_GENRES = 4

export interface WallToolsProps {
  shows: readonly Show[]
  filter: Filter
  facts: WallFacts
  onFilter: (filter: Filter) => void
  onChoose: () => void
  onFind: () => void
}

type GenresProps = Pick<WallToolsProps, 'filter' | 'onFilter'> & { genres: readonly Choice[] }

const Genres = ({ genres, filter, onFilter }: GenresProps) => {
  const { t } = useTranslation('shows')
  const words = useFacetWords()
  return (
    <>
      <Button tone={filter.genre ? 'paper' : 'rail'} onPress={() => onFilter({})}>
        {t('all')}
      </Button>
      {genres.map(({ value }) => (
        <Button
          key={value}
          tone={filter.genre === value ? 'rail' : 'paper'}
          onPress={() => onFilter({ genre: value })}
        >
          {words('genre', value)}
        </Button>
      ))}
    </>
  )
}

const Finding = ({ filter, onFilter, onChoose, onFind }: WallToolsProps) => {
  const { t } = useTranslation('shows')
  const words = useFacetWords()
  const chosen = FACETS.flatMap(facet => {
    const value = filter[facet]
    return value === undefined ? [] : [words(facet, value)]
  })
  return (
    <>
      <Button tone={chosen.length > 0 ? 'rail' : 'paper'} icon={<FilterIcon />} onPress={onChoose}>
        <span className={styles.chosen}>{chosen.length > 0 ? chosen.join(' · ') : t('filter')}</span>
      </Button>
      {chosen.length > 0 && (
        <Button icon={<CloseIcon />} onPress={() => onFilter({})}>
          {t('everything')}
        </Button>
      )}
      <Button icon={<SearchIcon />} onPress={onFind}>
        {t('find')}
      </Button>
    </>
  )
}

/** A filter that would change nothing is not offered. */
export const WallTools = (props: WallToolsProps) => {
  const { shows, facts } = props
  const genres = choicesOf(shows, {}, 'genre', facts)
  const few = shows.length <= FEW && genres.length <= FEW_GENRES
  return (
    <div className={`${styles.tools} ${few ? '' : styles.many}`}>
      {!few ? <Finding {...props} /> : genres.length > 1 && <Genres {...props} genres={genres} />}
    </div>
  )
}
