/** Messages of other systems: what became of each, and why one was refused. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CapMessage } from '../../../electron/contract/capMessages.ts'
import { station } from '../../client/station.ts'
import { Row, Rows } from '../../components/Row.tsx'
import { Tag, type TagProps } from '../../components/Tag.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { useMoment } from '../form/useMoment.ts'
import styles from './Alerts.module.css'

const FIRST = 5

const TONES: Record<CapMessage['outcome'], TagProps['tone']> = {
  raised: 'live',
  lifted: 'over',
  noted: 'waiting',
  refused: 'back',
}

const Message = ({ message: { at, from, name, outcome, why, detail } }: { message: CapMessage }) => {
  const { t } = useTranslation('alerts')
  const { moment } = useMoment()
  return (
    <Row state={<Tag tone={TONES[outcome]}>{t(`messages.outcome.${outcome}`)}</Tag>}>
      <strong>{name ? `${name.sender} · ${name.identifier}` : from}</strong>
      <span className={styles.meta}>
        {t('messages.came', { moment: moment(at), from })}
        {why && ` · ${t(`messages.why.${why}`, { detail })}`}
      </span>
    </Row>
  )
}

const List = ({ messages }: { messages: readonly CapMessage[] }) => {
  const { t } = useTranslation('alerts')
  const [all, setAll] = useState(false)
  if (messages.length === 0) return <p className={styles.meta}>{t('messages.none')}</p>
  return (
    <>
      <Rows label={t('messages.title')}>
        {(all ? messages : messages.slice(0, FIRST)).map(message => (
          <Message key={`${message.at} ${message.from}`} message={message} />
        ))}
      </Rows>
      {!all && messages.length > FIRST && (
        <Action onPress={() => setAll(true)}>{t('desk.pastAll', { count: messages.length })}</Action>
      )}
    </>
  )
}

export const Messages = () => {
  const { t } = useTranslation('alerts')
  const asked = useQuery(station.alerts.messages.queryOptions())
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('messages.title')}</h2>
      <p className={styles.meta}>{t('messages.detail')}</p>
      <Answer of={asked}>{messages => <List messages={messages} />}</Answer>
    </section>
  )
}
