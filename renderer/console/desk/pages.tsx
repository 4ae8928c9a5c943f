/** The pages of the desk: which group they stand in and who may open them, one line each. */
import type { ReactNode } from 'react'
import type { Role } from '../../../electron/contract/common.ts'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { SirenIcon } from '../../components/icons/alert.tsx'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { EyeIcon, LogIcon, ProofIcon, SettingsIcon, StampIcon } from '../../components/icons/editing.tsx'
import { CalendarIcon, ClockIcon, PeopleIcon } from '../../components/icons/fact.tsx'
import { CardSwipeIcon } from '../../components/icons/identify.tsx'
import { PulseIcon } from '../../components/icons/machine.tsx'
import { NetworkIcon } from '../../components/icons/network.tsx'
import { PlayIcon, SubtitlesIcon, VolumeIcon } from '../../components/icons/player.tsx'
import { StarIcon } from '../../components/icons/star.tsx'
import { ArchiveIcon } from '../../components/icons/storage.tsx'

export const GROUPS = ['desk', 'screens', 'station', 'people'] as const
type Group = (typeof GROUPS)[number]

interface DeskPage {
  /** Its words are `nav.NAME`. */
  name: string
  path: string
  group: Group
  /** One of these is needed; none: everybody may. */
  roles: readonly Role[]
  icon: ReactNode
}

const WRITERS = ['editor', 'approver'] as const

export const PAGES = [
  { name: 'home', path: '/', group: 'desk', roles: [], icon: <EyeIcon /> },
  { name: 'approvals', path: '/approvals', group: 'desk', roles: ['approver'], icon: <StampIcon /> },
  {
    name: 'alerts',
    path: '/alerts',
    group: 'screens',
    roles: ['editor', 'approver', 'technician'],
    icon: <SirenIcon />,
  },
  { name: 'captions', path: '/captions', group: 'screens', roles: WRITERS, icon: <SubtitlesIcon /> },
  { name: 'notices', path: '/notices', group: 'screens', roles: WRITERS, icon: <VolumeIcon /> },
  { name: 'proof', path: '/proof', group: 'screens', roles: [], icon: <ProofIcon /> },
  { name: 'ahead', path: '/ahead', group: 'screens', roles: [], icon: <ClockIcon /> },
  { name: 'rounds', path: '/rounds', group: 'screens', roles: WRITERS, icon: <CalendarIcon /> },
  {
    name: 'activities',
    path: '/activities',
    group: 'screens',
    roles: WRITERS,
    icon: <CategoryIcon name="chess" />,
  },
  { name: 'wishes', path: '/wishes', group: 'screens', roles: WRITERS, icon: <StarIcon /> },
  { name: 'shows', path: '/shows', group: 'screens', roles: WRITERS, icon: <CategoryIcon name="film" /> },
  { name: 'programme', path: '/programme', group: 'screens', roles: [], icon: <PlayIcon /> },
  {
    name: 'sync',
    path: '/sync',
    group: 'station',
    roles: ['technician', 'editor'],
    icon: <RefreshIcon />,
  },
  { name: 'health', path: '/health', group: 'station', roles: [], icon: <PulseIcon /> },
  { name: 'card', path: '/card', group: 'station', roles: [], icon: <CardSwipeIcon /> },
  {
    name: 'settings',
    path: '/settings',
    group: 'station',
    roles: ['technician', 'administrator'],
    icon: <SettingsIcon />,
  },
  { name: 'lan', path: '/lan', group: 'station', roles: ['technician'], icon: <NetworkIcon /> },
  { name: 'backup', path: '/backup', group: 'station', roles: ['technician'], icon: <ArchiveIcon /> },
  { name: 'accounts', path: '/accounts', group: 'people', roles: ['administrator'], icon: <PeopleIcon /> },
  {
    name: 'audit',
    path: '/audit',
    group: 'people',
    roles: ['administrator', 'approver'],
    icon: <LogIcon />,
  },
] as const satisfies readonly DeskPage[]
export type DeskPageName = (typeof PAGES)[number]['name']

/** The page that an address of the desk belongs to. */
export const pageAt = (path: string) =>
  PAGES.find(page => path === page.path || path.startsWith(`${page.path}/`))
