/** What every page of the gate looks like: words on coal, what is done on paper. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { placeName } from '../../../electron/contract/siteFields.ts'
import { overLan } from '../../client/door.ts'
import { useSite } from '../../client/site.ts'
import { BackIcon } from '../../components/icons/action.tsx'
import { BrandMark } from '../../components/icons/brand.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { useWindowTitle } from '../desk/useWindowTitle.ts'
import styles from './GateFrame.module.css'
import { useFocusHere } from './useFocusHere.ts'

export interface GateFrameProps {
  title: string
  /** What one should know before acting. */
  words?: ReactNode
  /** A step back within the gate; without one the way out leads to the screen. */
  back?: { label: string; onPress: () => void } | undefined
  children?: ReactNode
}

const Brand = () => {
  const { t } = useTranslation('console')
  const site = useSite()
  return (
    <p className={styles.brand}>
      <BrandMark />
      <span>
        {t('desk.name')}
        {site && <small>{`${site.mine} · ${placeName(site)}`}</small>}
      </span>
    </p>
  )
}

const Ways = ({ back }: Pick<GateFrameProps, 'back'>) => {
  const { t } = useTranslation('gate')
  const { t: common } = useTranslation()
  const { language, setLanguage } = useLanguage()
  const [, navigate] = useLocation()
  return (
    <div className={styles.ways}>
      {(back || !overLan()) && (
        <Action tone="coal" icon={<BackIcon />} onPress={back?.onPress ?? (() => navigate('~/'))}>
          {back?.label ?? t('toScreen')}
        </Action>
      )}
      <Action tone="coal" onPress={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
        {common('language')}
      </Action>
    </div>
  )
}

export const GateFrame = ({ title, words, back, children }: GateFrameProps) => {
  const heading = useFocusHere<HTMLHeadingElement>()
  useWindowTitle(title)
  return (
    <main className={styles.page}>
      <header className={styles.coal}>
        <Brand />
        <div className={styles.words}>
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {words !== undefined && <div className={styles.text}>{words}</div>}
        </div>
        <Ways back={back} />
      </header>
      <div className={styles.paper}>
        <div className={styles.content}>{children}</div>
      </div>
    </main>
  )
}
