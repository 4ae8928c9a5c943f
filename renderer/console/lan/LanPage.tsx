/** 局域网后台: whether office PCs open the console, how, and what makes them trust it. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { LanForm } from './LanForm.tsx'
import { StatePanel } from './StatePanel.tsx'

export const LanPage = () => {
  const { t } = useTranslation('lan')
  const lan = useQuery(station.lan.get.queryOptions())
  return (
    <Page title={t('title')} detail={t('detail')}>
      <Answer of={lan}>
        {known => (
          <>
            <StatePanel lan={known} />
            <LanForm lan={known} />
          </>
        )}
      </Answer>
    </Page>
  )
}
