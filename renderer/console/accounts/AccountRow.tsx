/** One account in the list: who, with which roles, and whether they can sign in. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Account } from '../../../electron/contract/accounts.ts'
import { EditIcon } from '../../components/icons/editing.tsx'
import { Row } from '../../components/Row.tsx'
import { Tag, type TagProps } from '../../components/Tag.tsx'
import { Action } from '../desk/density.tsx'
import { useMoment } from '../form/useMoment.ts'
import { useSession } from '../gate/session.ts'
import { Who } from '../gate/Who.tsx'
import styles from './Accounts.module.css'
import { RoleChips } from './RoleList.tsx'

const standingOf = ({ disabledAt, mustChangePassword }: Account) => {
  if (disabledAt !== null) return 'disabled'
  return mustChangePassword ? 'mustChange' : 'active'
}
const TONES = { disabled: 'over', mustChange: 'waiting', active: 'live' } as const satisfies Record<
  string,
  TagProps['tone']
>

const Facts = ({ account: { lastSignInAt, hasPin } }: { account: Account }) => {
  const { t } = useTranslation('accounts')
  const { moment } = useMoment()
  return (
    <span className={styles.facts}>
      <span>{t(hasPin ? 'withPin' : 'withoutPin')}</span>
      <span>
        {lastSignInAt === null ? t('neverSignedIn') : t('lastSignIn', { moment: moment(lastSignInAt) })}
      </span>
    </span>
  )
}

export const AccountRow = ({ account }: { account: Account }) => {
  const { t } = useTranslation('accounts')
  const [, navigate] = useLocation()
  const { member } = useSession()
  const standing = standingOf(account)
  const remark = account.id === member.id ? t('you') : account.demo ? t('demo') : null
  return (
    <Row
      quiet={standing === 'disabled'}
      state={<Tag tone={TONES[standing]}>{t(standing)}</Tag>}
      actions={
        <Action
          icon={<EditIcon />}
          aria-label={t('editOf', { name: account.name })}
          onPress={() => navigate(`/accounts/${account.id}`)}
        >
          {t('editWord')}
        </Action>
      }
    >
      <Who
        name={account.name}
        office={account.office}
        aside={remark !== null && <small className={styles.remark}>{remark}</small>}
      />
      <span className={styles.more}>
        <RoleChips roles={account.roles} />
        <Facts account={account} />
      </span>
    </Row>
  )
}
