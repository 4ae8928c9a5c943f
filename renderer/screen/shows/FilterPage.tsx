/** The filters: what one can look for at the left, the values that really exist at the right. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { BackIcon, CheckIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { Pages } from '../../components/Pages.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import styles from './FilterPage.module.css'
import { useFacetWords } from './useFacetWords.ts'
import type { Wall } from './useWall.ts'
import { WallCount } from './WallCount.tsx'
import { choicesOf, FACETS, type Facet, type Filter } from './wall.rules.ts'

type FilterProps = Pick<Wall, 'shows' | 'filter' | 'facts' | 'choose'>

const toggled = (filter: Filter, facet: Facet, value: string): Filter => {
  const { [facet]: before, ...others } = filter
  return before === value ? others : { ...others, [facet]: value }
}

type ValuesProps = FilterProps & { facet: Facet }

const Values = ({ shows, filter, facts, facet, choose }: ValuesProps) => {
  const { t } = useTranslation('shows')
  const words = useFacetWords()
  const [page, setPage] = useState(0)
  const [pages, setPages] = useState(1)
  const current = Math.min(page, pages - 1)
  return (
    <section className={styles.values} aria-label={t(`facet.${facet}`)}>
      <div className={styles.pages}>
        <Pages page={current} onCount={setPages}>
          <ul className={styles.list}>
            {choicesOf(shows, filter, facet, facts).map(({ value, count }) => (
              <li key={value}>
                <Pressable
                  className={styles.value}
                  aria-pressed={filter[facet] === value}
                  onPress={() => choose(toggled(filter, facet, value))}
                >
                  <b>{words(facet, value)}</b>
                  <span>{count}</span>
                </Pressable>
              </li>
            ))}
          </ul>
        </Pages>
      </div>
      <PageTurner
        page={current}
        count={pages}
        onTurn={setPage}
        previous={{ icon: <BackIcon />, label: t('previousPage') }}
        next={{ icon: <ForwardIcon />, label: t('nextPage') }}
      />
    </section>
  )
}

const Choosing = (props: FilterProps) => {
  const { shows, filter, facts } = props
  const { t } = useTranslation('shows')
  // A value that was chosen stays in sight, so that it can be let go again.
  const facets = FACETS.filter(facet => choicesOf(shows, filter, facet, facts).length > 0)
  const [wanted, setWanted] = useState<Facet>('genre')
  const facet = facets.includes(wanted) ? wanted : facets[0]
  return (
    <div className={styles.sheet}>
      <fieldset className={styles.facets} aria-label={t('filterBy')}>
        {facets.map(one => (
          <Pressable
            key={one}
            className={styles.facet}
            aria-pressed={one === facet}
            onPress={() => setWanted(one)}
          >
            <span>{t(`facet.${one}`)}</span>
            {filter[one] !== undefined && <CheckIcon />}
          </Pressable>
        ))}
      </fieldset>
      {facet && <Values key={facet} {...props} facet={facet} />}
    </div>
  )
}

export const FilterPage = ({ wall }: { wall: Wall }) => {
  const { t } = useTranslation('shows')
  const close = () => wall.open('posters')
  const bar = (
    <>
      <BackButton onBack={close} />
      <span className={styles.space} />
      <Button isDisabled={Object.keys(wall.filter).length === 0} onPress={() => wall.choose({})}>
        {t('clear')}
      </Button>
      <Button tone="rail" onPress={close}>
        {t('seeThem', { count: wall.left.length })}
      </Button>
    </>
  )
  return (
    <Frame title={t('filter')} status={<WallCount wall={wall} />} bar={bar}>
      <Choosing {...wall} />
    </Frame>
  )
}
