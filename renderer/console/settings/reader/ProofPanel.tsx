/** The third step: what is saved is tried with one more swipe. */
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Identity } from '../../../../electron/contract/identity.ts'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { CardSwipeIcon } from '../../../components/icons/identify.tsx'
import { Note } from '../../../components/Note.tsx'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useCardTest } from '../../card/useCardTest.ts'
import { Panel } from '../../desk/Page.tsx'
import { NumbersNote } from '../NumbersNote.tsx'
import styles from './Learn.module.css'
import type { Swiped } from './useSwipes.ts'

export interface ProofPanelProps {
  swipes: readonly Swiped[]
  /** Revision of the saved settings, now and when the page was opened. */
  revision: number
  openedAt: number
  /** What is filled in and not saved; null: nothing. */
  unsaved: { before: Identity; after: Identity } | null
}

const useTried = (last: Swiped | undefined) => {
  const { outcome, test, forget } = useCardTest()
  const tryIt = useEffectEvent((swipe: Swiped) => void test(swipe.whole ? swipe.text : null))
  const reset = useEffectEvent(forget)
  useEffect(() => {
    if (last) tryIt(last)
    else reset()
  }, [last])
  return outcome
}

/** @param tried the last swipe, if it came after the settings were saved as they are */
const Verdict = ({ tried, isSame }: { tried: Swiped | undefined; isSame: boolean }) => {
  const { t } = useTranslation(['reader', 'common'])
  const errorText = useErrorText()
  const outcome = useTried(tried)
  if (outcome.at === 'waiting') return null
  if (outcome.at === 'failed')
    return (
      <Note tone="alarm" icon={<WarningIcon />}>
        {errorText(outcome.error)}
      </Note>
    )
  if (outcome.at === 'unread')
    return (
      <Note tone="attention" icon={<WarningIcon />}>
        {t('learn.notRead')}
      </Note>
    )
  return (
    <Note tone="done" icon={<CheckIcon />} title={t('learn.proved', { count: outcome.length })}>
      {isSame ? t('learn.provedSame') : undefined}
    </Note>
  )
}

/** On a high screen this is the last of three panels; what it says before and after the save must not be missed. */
const useInSight = (news: Swiped | 'unsaved' | 'saved' | null) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (news !== null) box.current?.scrollIntoView({ block: 'nearest' })
  }, [news])
  return box
}

export const ProofPanel = ({ swipes, revision, openedAt, unsaved }: ProofPanelProps) => {
  const { t } = useTranslation('reader')
  const last = swipes.at(-1)
  const tried = last?.revision === revision ? last : undefined
  const isSame = swipes.slice(0, -1).some(({ text }) => text === last?.text)
  const say = () => {
    if (unsaved) return t('learn.applied')
    if (tried) return null
    return t(revision > openedAt ? 'learn.proveNow' : 'learn.proveFirst')
  }
  const words = say()
  const newest = () => {
    if (unsaved) return last ? 'unsaved' : null
    return revision > openedAt ? (tried ?? 'saved') : null
  }
  const box = useInSight(newest())
  return (
    <div className={styles.proof} ref={box}>
      <Panel title={t('learn.prove')}>
        {words !== null && (
          <Note tone={revision > openedAt || unsaved ? 'attention' : 'quiet'} icon={<CardSwipeIcon />}>
            {words}
          </Note>
        )}
        {unsaved && <NumbersNote {...unsaved} />}
        {!unsaved && <Verdict tried={tried} isSame={isSame} />}
      </Panel>
    </div>
  )
}
