/** Shows once how somebody signs in: to be read aloud, or copied. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from '../../components/icons/action.tsx'
import { CopyIcon } from '../../components/icons/editing.tsx'
import { Action } from '../desk/density.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import styles from './Accounts.module.css'

/** What an administrator hands over to the owner of an account. */
export interface Handed {
  name: string
  password: string
}

/** Absent where the page came over a connection that the browser does not trust. */
const clipboard = (): Clipboard | undefined => navigator.clipboard

const Copy = ({ text }: { text: string }) => {
  const { t } = useTranslation('accounts')
  const [copied, setCopied] = useState(false)
  const board = clipboard()
  if (!board) return null
  const copy = () =>
    board.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Action icon={copied ? <CheckIcon /> : <CopyIcon />} onPress={copy}>
      {t(copied ? 'copied' : 'copy')}
    </Action>
  )
}

export const Handover = ({ name, password, onNoted }: Handed & { onNoted: () => void }) => {
  const { t } = useTranslation('accounts')
  return (
    <Page title={t('handover', { name })} detail={t('handoverDetail')}>
      <Panel>
        <dl className={styles.handed}>
          <div>
            <dt>{t('handoverName')}</dt>
            <dd>{name}</dd>
          </div>
          <div>
            <dt>{t('handoverPassword')}</dt>
            <dd className={styles.secret}>{password}</dd>
          </div>
        </dl>
        <div className={styles.choices}>
          <Copy text={password} />
          <Action tone="rail" icon={<CheckIcon />} onPress={onNoted} autoFocus>
            {t('noted')}
          </Action>
        </div>
      </Panel>
    </Page>
  )
}
