/** 我的账号: who one is at the desk, what one may do, and one's own secrets. */
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { LogoutIcon } from '../../components/icons/action.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { RoleList } from '../accounts/RoleList.tsx'
import { Action } from '../desk/density.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import { useSession } from '../gate/session.ts'
import { Who } from '../gate/Who.tsx'
import styles from './Account.module.css'
import { PasswordPanel } from './PasswordPanel.tsx'
import { PinPanel } from './PinPanel.tsx'

const Me = () => {
  const { t } = useTranslation('accounts')
  const { member } = useSession()
  const { language, setLanguage } = useLanguage()
  return (
    <Panel>
      <div className={styles.me}>
        <Who {...member} />
      </div>
      <div className={styles.part}>
        <h2 className={styles.heading}>{t('mine.roles')}</h2>
        <RoleList roles={member.roles} />
        <p className={styles.hint}>{t('mine.rolesAsk')}</p>
      </div>
      <ChoiceGroup
        label={t('mine.language')}
        value={language}
        onChange={setLanguage}
        choices={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Panel>
  )
}

export const AccountPage = () => {
  const { t } = useTranslation('accounts')
  const { signOut } = useSession()
  return (
    <Page
      title={t('mine.title')}
      detail={t('mine.detail')}
      action={
        <Action icon={<LogoutIcon />} onPress={signOut}>
          {t('mine.signOut')}
        </Action>
      }
    >
      <div className={styles.panels}>
        <Me />
        <PasswordPanel />
        <PinPanel />
      </div>
    </Page>
  )
}
