/** The pages of the console, one line each. */
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { EyeIcon, SettingsIcon } from '../../components/icons/editing.tsx'
import { CalendarIcon } from '../../components/icons/fact.tsx'
import { SubtitlesIcon, VolumeIcon } from '../../components/icons/player.tsx'
import styles from './Navigation.module.css'

const PAGES = [
  { name: 'home', path: '/', pattern: '/', icon: <EyeIcon /> },
  { name: 'captions', path: '/captions', pattern: '/captions/*?', icon: <SubtitlesIcon /> },
  { name: 'notices', path: '/notices', pattern: '/notices/*?', icon: <VolumeIcon /> },
  { name: 'rounds', path: '/rounds', pattern: '/rounds/*?', icon: <CalendarIcon /> },
  { name: 'activities', path: '/activities', pattern: '/activities/*?', icon: <CategoryIcon name="chess" /> },
  { name: 'shows', path: '/shows', pattern: '/shows/*?', icon: <CategoryIcon name="film" /> },
  { name: 'settings', path: '/settings', pattern: '/settings', icon: <SettingsIcon /> },
] as const

const Entry = ({ name, path, pattern, icon }: (typeof PAGES)[number]) => {
  const { t } = useTranslation('console')
  const [here] = useRoute(pattern)
  return (
    <li>
      <Link href={path} className={styles.entry ?? ''} aria-current={here ? 'page' : undefined}>
        {icon}
        <span>{t(`nav.${name}`)}</span>
      </Link>
    </li>
  )
}

export const Navigation = () => {
  const { t } = useTranslation('console')
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <ul className={styles.list}>
        {PAGES.map(page => (
          <Entry key={page.name} {...page} />
        ))}
      </ul>
    </nav>
  )
}
