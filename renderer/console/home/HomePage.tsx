/** 概览: what is on the screens now, what waits for the one who looks, and whether everything runs well. */
import { useTranslation } from 'react-i18next'
import { placeName } from '../../../electron/contract/siteFields.ts'
import { useSite } from '../../client/site.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { Verdict } from '../health/Verdict.tsx'
import styles from './HomePage.module.css'
import { Screens } from './Screens.tsx'
import { Tasks } from './Tasks.tsx'
import { useOverview } from './useOverview.ts'

export const HomePage = () => {
  const { t } = useTranslation('home')
  const site = useSite()
  const overview = useOverview()
  return (
    <Page
      title={t('title')}
      detail={site && `${site.mine} · ${placeName(site)}`}
      action={
        <div className={styles.verdict}>
          <Verdict />
        </div>
      }
    >
      <Answer of={overview}>
        {known => (
          <div className={styles.desk}>
            <Screens overview={known} />
            <Tasks all={known.all} />
          </div>
        )}
      </Answer>
    </Page>
  )
}
