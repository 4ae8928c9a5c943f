/** 概览: what is on the screens now, and what needs attention. */
import { useTranslation } from 'react-i18next'
import { placeName } from '../../../electron/contract/siteFields.ts'
import { useSite } from '../../client/site.ts'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { CalendarIcon } from '../../components/icons/fact.tsx'
import { SubtitlesIcon, VolumeIcon } from '../../components/icons/player.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { useMoment } from '../form/useMoment.ts'
import styles from './HomePage.module.css'
import { Problems } from './Problems.tsx'
import { Tile } from './Tile.tsx'
import { type Overview, useOverview } from './useOverview.ts'

const RoundTile = ({ round }: { round: Overview['round'] }) => {
  const { t } = useTranslation('console')
  const { moment } = useMoment()
  if (!round)
    return (
      <Tile to="/rounds" icon={<CalendarIcon />} name={t('home.round')} value={t('home.noRound')}>
        {t('home.noRoundDetail')}
      </Tile>
    )
  return (
    <Tile
      to={`/rounds/${round.id}`}
      icon={<CalendarIcon />}
      name={t('rounds.number', { number: round.number })}
      value={t('home.people', { people: round.turnout })}
    >
      {t('rounds.closesAt', { moment: moment(round.closesAt) })}
    </Tile>
  )
}

const Tiles = ({ overview: { captions, notices, shows, round } }: { overview: Overview }) => {
  const { t } = useTranslation('console')
  return (
    <div className={styles.tiles}>
      <Tile
        to="/captions"
        icon={<SubtitlesIcon />}
        name={t('nav.captions')}
        value={t('home.lines', { lines: captions.live })}
      >
        {t('home.waiting', { items: captions.waiting })}
      </Tile>
      <Tile
        to="/notices"
        icon={<VolumeIcon />}
        name={t('nav.notices')}
        value={t('home.lines', { lines: notices.live })}
      >
        {t('home.waiting', { items: notices.waiting })}
      </Tile>
      <RoundTile round={round} />
      <Tile
        to="/shows"
        icon={<CategoryIcon name="film" />}
        name={t('nav.shows')}
        value={t('home.shows', { shows })}
      >
        {t(shows === 0 ? 'home.noShows' : 'home.showsDetail')}
      </Tile>
    </div>
  )
}

export const HomePage = () => {
  const { t } = useTranslation('console')
  const site = useSite()
  const overview = useOverview()
  return (
    <Page title={t('home.title')} detail={site && `${site.mine} · ${placeName(site)}`}>
      <Answer of={overview}>
        {known => (
          <>
            <h2 className={styles.heading}>{t('home.now')}</h2>
            <Tiles overview={known} />
            <h2 className={styles.heading}>{t('home.health')}</h2>
            <Problems problems={known.problems} ordering={known.ordering} />
          </>
        )}
      </Answer>
    </Page>
  )
}
