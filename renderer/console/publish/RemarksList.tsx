/** What does not go in, or only in part: each reason once, with what to do and the videos that it is about. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Remarks } from '../../../electron/contract/publish.ts'
import styles from './Publish.module.css'
import { byReason, MOST_NAMED, NEEDS_DETAIL } from './publish.rules.ts'

interface Named {
  words: string
  /** In English, for a technician. */
  detail?: string | undefined
}

const Group = ({
  title,
  items,
  children,
}: {
  title: string
  items: readonly Named[]
  children?: ReactNode
}) => {
  const { t } = useTranslation('publish')
  const rest = items.length - MOST_NAMED
  return (
    <li className={styles.reason}>
      <strong>{title}</strong>
      {children}
      <ul className={styles.names}>
        {items.slice(0, MOST_NAMED).map(({ words, detail }) => (
          <li key={`${words} ${detail ?? ''}`}>
            {words}
            {detail !== undefined && (
              <span className={styles.technical} lang="en">
                {detail}
              </span>
            )}
          </li>
        ))}
        {rest > 0 && <li>{t('remarks.more', { count: rest })}</li>}
      </ul>
    </li>
  )
}

/** https://ffmpeg.org/download.html names packages for every system. */
const COMMANDS = [
  ['getLinux', 'sudo apt install ffmpeg'],
  ['getWindows', 'winget install Gyan.FFmpeg'],
] as const

const GetFfmpeg = () => {
  const { t } = useTranslation('publish')
  return (
    <>
      <p>{t('remarks.waitsAdvice')}</p>
      <dl className={styles.commands}>
        {COMMANDS.map(([system, command]) => (
          <div key={system}>
            <dt>{t(`remarks.${system}`)}</dt>
            <dd>
              <code>{command}</code>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('remarks.getOffline')}</dt>
          <dd>{t('remarks.getOfflineHow')}</dd>
        </div>
      </dl>
    </>
  )
}

const Waiting = ({ waits }: Pick<Remarks, 'waits'>) => {
  const { t } = useTranslation('publish')
  return (
    <Group title={t('remarks.waits', { count: waits.length })} items={waits.map(name => ({ words: name }))}>
      <GetFfmpeg />
    </Group>
  )
}

const LeftOut = ({ leftOut }: Pick<Remarks, 'leftOut'>) => {
  const { t } = useTranslation('publish')
  return byReason(leftOut).map(([code, videos]) => (
    <Group
      title={t(`leftOut.${code}`)}
      items={videos.map(({ name, detail }) => ({
        words: name,
        detail: NEEDS_DETAIL.includes(code) ? detail : undefined,
      }))}
      key={code}
    />
  ))
}

const Beside = ({ sameAs, without, sheets }: Remarks) => {
  const { t } = useTranslation('publish')
  const of = (sheet: Remarks['sheets'][number]): Named => ({
    words: t(sheet.code === 'unreadable' ? 'remarks.sheetUnreadable' : 'remarks.sheetNoVideo', sheet),
    detail: sheet.code === 'unreadable' ? sheet.detail : undefined,
  })
  return (
    <>
      {sameAs.length > 0 && (
        <Group
          title={t('remarks.sameAs', { count: sameAs.length })}
          items={sameAs.map(one => ({ words: t('remarks.sameAsOne', one) }))}
        />
      )}
      {without.length > 0 && (
        <Group
          title={t('remarks.without', { count: without.length })}
          items={without.map(one => ({
            words: t(`remarks.withoutOne.${one.code}`, one),
            detail: one.detail,
          }))}
        />
      )}
      {sheets.length > 0 && (
        <Group title={t('remarks.sheets', { count: sheets.length })} items={sheets.map(of)} />
      )}
    </>
  )
}

export const RemarksList = ({ remarks }: { remarks: Remarks }) => (
  <ul className={styles.reasons}>
    {remarks.waits.length > 0 && <Waiting waits={remarks.waits} />}
    <LeftOut leftOut={remarks.leftOut} />
    <Beside {...remarks} />
  </ul>
)
