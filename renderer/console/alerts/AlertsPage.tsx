/** 紧急插播: what stands, raising one in three steps, what was, and how it is heard here. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import type { ListedAlert } from '../../../electron/contract/alertWords.ts'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { useMay } from '../gate/session.ts'
import { AlertForm } from './AlertForm.tsx'
import styles from './Alerts.module.css'
import { isTemplate } from './alert.rules.ts'
import { Messages } from './Messages.tsx'
import { PastAlerts } from './PastAlerts.tsx'
import { ScreenSettings } from './ScreenSettings.tsx'
import { SignersPanel } from './SignersPanel.tsx'
import { StandingAlerts } from './StandingAlerts.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'

const stands = ({ state }: ListedAlert) => state === 'live' || state === 'waiting'

const List = () => {
  const { t } = useTranslation('alerts')
  const list = useQuery(station.alerts.list.queryOptions())
  const may = useMay()
  return (
    <Page title={t('desk.title')} detail={t('desk.detail')}>
      <Answer of={list}>
        {alerts => (
          <>
            <section className={styles.part}>
              <h2 className={styles.heading}>{t('desk.standing')}</h2>
              <StandingAlerts alerts={alerts.filter(stands)} />
            </section>
            {may('editor', 'approver') && (
              <section className={styles.part}>
                <h2 className={styles.heading}>{t('desk.new')}</h2>
                <p className={styles.meta}>{t('desk.newDetail')}</p>
                <TemplateChoice />
              </section>
            )}
            <section className={styles.part}>
              <h2 className={styles.heading}>{t('desk.past')}</h2>
              <PastAlerts alerts={alerts.filter(alert => !stands(alert))} />
            </section>
          </>
        )}
      </Answer>
      <Messages />
      <SignersPanel />
      <ScreenSettings />
    </Page>
  )
}

const New = ({ template }: { template: string }) => {
  const { t } = useTranslation('alerts')
  const may = useMay()
  if (!isTemplate(template) || !may('editor', 'approver')) return <Redirect to="/alerts" replace />
  return (
    <Page title={t(`templates.${template}.name`)} detail={t('desk.formDetail')} back="/alerts">
      <AlertForm template={template} key={template} />
    </Page>
  )
}

export const AlertsPage = () => (
  <Switch>
    <Route path="/alerts/new/:template">{({ template }) => <New template={template} />}</Route>
    <Route>
      <List />
    </Route>
  </Switch>
)
