/** Roles with their sign and what each may do, in a sentence. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ROLES, type Role } from '../../../electron/contract/common.ts'
import { EditIcon } from '../../components/icons/editing.tsx'
import { KeyIcon, SpannerIcon, StampIcon } from '../../components/icons/people.tsx'
import styles from './RoleList.module.css'

const ICONS: Record<Role, ReactNode> = {
  editor: <EditIcon />,
  approver: <StampIcon />,
  technician: <SpannerIcon />,
  administrator: <KeyIcon />,
}

/** In the order of the contract, however they were chosen. */
const inOrder = (roles: readonly Role[]) => ROLES.filter(role => roles.includes(role))

/** One role at length. */
export const RoleWords = ({ role }: { role: Role }) => {
  const { t } = useTranslation()
  return (
    <span className={styles.role}>
      <span className={styles.icon}>{ICONS[role]}</span>
      <span className={styles.words}>
        <b>{t(`role.${role}`)}</b>
        <small>{t(`roleDoes.${role}`)}</small>
      </span>
    </span>
  )
}

export const RoleList = ({ roles }: { roles: readonly Role[] }) => (
  <ul className={styles.list}>
    {inOrder(roles).map(role => (
      <li key={role}>
        <RoleWords role={role} />
      </li>
    ))}
  </ul>
)

/** The same in a line, where space is short. */
export const RoleChips = ({ roles }: { roles: readonly Role[] }) => {
  const { t } = useTranslation()
  return (
    <ul className={styles.chips}>
      {inOrder(roles).map(role => (
        <li className={styles.chip} key={role}>
          {ICONS[role]}
          {t(`role.${role}`)}
        </li>
      ))}
    </ul>
  )
}
