/** 刷卡认读卡器: what the reader really types, which formats that may be, and a swipe that proves the choice. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../../electron/contract/site.ts'
import { LockIcon } from '../../../components/icons/identify.tsx'
import { Note } from '../../../components/Note.tsx'
import { Page } from '../../desk/Page.tsx'
import { SaveBar } from '../SaveBar.tsx'
import type { SiteForm } from '../useSiteForm.ts'
import styles from './Learn.module.css'
import { OfferPanel } from './OfferPanel.tsx'
import { ProofPanel } from './ProofPanel.tsx'
import { SwipePanel } from './SwipePanel.tsx'
import { useSwipes } from './useSwipes.ts'

export const LearnPage = ({ form, site }: { form: SiteForm; site: Site }) => {
  const { t } = useTranslation('reader')
  const [openedAt] = useState(site.revision)
  const { swipes, clear } = useSwipes(site.revision)
  const { identity } = form.values
  return (
    <Page title={t('learn.title')} detail={t('learn.detail')} back="/settings">
      <Note tone="quiet" icon={<LockIcon />}>
        {t('learn.private')}
      </Note>
      <div className={styles.steps}>
        <SwipePanel swipes={swipes} onClear={clear} />
        <div className={styles.after}>
          <OfferPanel
            swipes={swipes}
            identity={identity}
            saved={form.values.base.identity}
            onApply={chosen => form.change({ identity: chosen })}
          />
          <ProofPanel
            swipes={swipes}
            revision={site.revision}
            openedAt={openedAt}
            unsaved={
              form.changed.includes('identity')
                ? { before: form.values.base.identity, after: identity }
                : null
            }
          />
        </div>
      </div>
      <SaveBar form={form} />
    </Page>
  )
}
