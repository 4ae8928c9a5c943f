/** 心愿与报名: what workers ask for, and who offers to take part. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { useMay } from '../gate/session.ts'
import { Offers } from './Offers.tsx'
import styles from './Wishes.module.css'
import { WishList } from './WishList.tsx'

export const WishesPage = () => {
  const { t } = useTranslation('wishes')
  const wishes = useQuery(station.wishes.list.queryOptions())
  const mayEdit = useMay()('editor')
  return (
    <Page title={t('title')} detail={t('detail')}>
      <section className={styles.part}>
        <h2 className={styles.heading}>{t('wishes')}</h2>
        <Answer of={wishes}>{known => <WishList wishes={known} />}</Answer>
      </section>
      {mayEdit && (
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('offers')}</h2>
          <Offers />
        </section>
      )}
    </Page>
  )
}
