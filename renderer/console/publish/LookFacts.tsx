/** What a build would do: how many of each, how long, how much room, and what to look at first. */
import { useTranslation } from 'react-i18next'
import type { PublishLook } from '../../../electron/contract/publish.ts'
import { PeopleIcon, WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import styles from './Publish.module.css'
import { hasRemarks, isShort } from './publish.rules.ts'
import { RemarksList } from './RemarksList.tsx'
import { usePublishWords } from './usePublishWords.ts'

const countsOf = ({ known, asIs, convert, remarks }: PublishLook) =>
  ({ known, asIs, convert, waits: remarks.waits.length, leftOut: remarks.leftOut.length }) as const

const COUNTED = ['asIs', 'convert', 'known', 'waits', 'leftOut'] as const

const Figures = ({ look }: { look: PublishLook }) => {
  const { t } = useTranslation('publish')
  const counts = countsOf(look)
  return (
    <dl className={styles.figures}>
      {COUNTED.map(what => (
        <div
          className={styles.figure}
          data-tone={what === 'waits' || what === 'leftOut' ? 'off' : 'in'}
          data-none={counts[what] === 0}
          key={what}
        >
          <dt>{t(`look.${what}`)}</dt>
          <dd>{counts[what]}</dd>
        </div>
      ))}
    </dl>
  )
}

const Effort = ({ look }: { look: PublishLook }) => {
  const { t } = useTranslation('publish')
  const { size, time } = usePublishWords()
  const { seconds, bytes, freeBytes } = look
  const figures = { size: size(bytes), free: size(freeBytes ?? 0) }
  if (isShort(look))
    return (
      <Note tone="attention" icon={<WarningIcon />}>
        {t('look.roomShort', figures)}
      </Note>
    )
  return (
    <p className={styles.effort}>
      {seconds === 0 ? t('look.noTime') : t('look.time', { time: time(seconds) })}
      {bytes > 0 && ` · ${t(freeBytes === null ? 'look.room' : 'look.roomFree', figures)}`}
    </p>
  )
}

export const LookFacts = ({ look }: { look: PublishLook }) => {
  const { t } = useTranslation('publish')
  return (
    <section className={styles.look} aria-label={t('look.title')}>
      <h3 className={styles.heading}>{t('look.title')}</h3>
      <Figures look={look} />
      <Effort look={look} />
      {look.unsaid > 0 && (
        <Note tone="quiet" icon={<PeopleIcon />}>
          {t('look.unsaid', { count: look.unsaid })}
        </Note>
      )}
      {hasRemarks(look.remarks) && <RemarksList remarks={look.remarks} />}
    </section>
  )
}
