/** The way to every page that whoever is at the desk may open. */
import { type CSSProperties, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { WaitingCount } from '../approvals/WaitingCount.tsx'
import { mayAny, useSession } from '../gate/session.ts'
import styles from './Navigation.module.css'
import { GROUPS, PAGES } from './pages.tsx'

/** Where the navigation lies below the page. */
const MOST_IN_A_ROW = 8

const Entry = ({ name, path, icon }: (typeof PAGES)[number]) => {
  const { t } = useTranslation('console')
  const [here] = useRoute(path === '/' ? path : `${path}/*?`)
  const entry = useRef<HTMLLIElement>(null)
  // On a low screen the list is longer than its place.
  useEffect(() => {
    if (here) entry.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <li ref={entry}>
      <Link href={path} className={styles.entry ?? ''} aria-current={here ? 'page' : undefined}>
        {icon}
        <span>{t(`nav.${name}`)}</span>
        {name === 'approvals' && <WaitingCount />}
      </Link>
    </li>
  )
}

export const Navigation = () => {
  const { t } = useTranslation('console')
  const { roles } = useSession().member
  const open = PAGES.filter(page => mayAny(roles, page.roles))
  const rows = Math.ceil(open.length / MOST_IN_A_ROW)
  return (
    <nav
      className={styles.nav}
      aria-label={t('nav.label')}
      data-rows={rows}
      style={{ '--columns': Math.ceil(open.length / rows) } as CSSProperties}
    >
      {GROUPS.map(group => {
        const pages = open.filter(page => page.group === group)
        return (
          pages.length > 0 && (
            <ul className={styles.list} aria-label={t(`nav.groups.${group}`)} key={group}>
              {pages.map(page => (
                <Entry key={page.name} {...page} />
              ))}
            </ul>
          )
        )
      })}
    </nav>
  )
}
