/** The first step: what came from the reader, swipe by swipe. */
import { useTranslation } from 'react-i18next'
import { IDENTIFICATION_LIMIT } from '../../../../electron/contract/orders.ts'
import { CardDrawing } from '../../../components/CardDrawing.tsx'
import { RefreshIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { paceOf } from '../../../reader/swipe.rules.ts'
import { Action } from '../../desk/density.tsx'
import { Panel } from '../../desk/Page.tsx'
import { useSession } from '../../gate/session.ts'
import styles from './Learn.module.css'
import { Strokes } from './Strokes.tsx'
import { MOST_SWIPES, type Swiped } from './useSwipes.ts'

const useFacts = () => {
  const { t } = useTranslation('reader')
  return (swipe: Swiped): string[] => {
    const pace = paceOf(swipe)
    return [
      t('learn.characters', { count: swipe.text.length }),
      t(`learn.endsWith.${swipe.ending}`),
      ...(swipe.strokes.some(({ altCode }) => altCode !== null) ? [t('learn.altCodes')] : []),
      ...(pace ? [t('learn.pace', pace)] : []),
    ]
  }
}

const One = ({ swipe, before }: { swipe: Swiped; before: Swiped | undefined }) => {
  const { t } = useTranslation('reader')
  const factsOf = useFacts()
  const isSame = before?.text === swipe.text
  return (
    <li className={styles.swipe}>
      <div className={styles.head}>
        <b>{t('learn.nth', { number: swipe.nth })}</b>
        {before && swipe.whole && before.whole && (
          <Tag tone={isSame ? 'live' : 'waiting'}>{t(isSame ? 'learn.same' : 'learn.other')}</Tag>
        )}
        {swipe.whole && <span className={styles.facts}>{factsOf(swipe).join(' · ')}</span>}
      </div>
      {swipe.whole ? (
        <Strokes strokes={swipe.strokes} />
      ) : (
        <Note tone="alarm" icon={<WarningIcon />}>
          {t('learn.broken', { limit: IDENTIFICATION_LIMIT })}
        </Note>
      )}
    </li>
  )
}

const Waiting = ({ isCompact }: { isCompact: boolean }) => {
  const { t } = useTranslation('reader')
  const { session } = useSession()
  return (
    <div className={isCompact ? styles.waitingOn : styles.waiting}>
      <div className={styles.drawing}>
        <CardDrawing isRead={false} label={t('learn.picture')} />
      </div>
      <div className={styles.invitation}>
        <p className={styles.ask}>{t('learn.waiting')}</p>
        {!isCompact && <p className={styles.hint}>{t('learn.waitingDetail')}</p>}
        {!isCompact && !session.screen && <p className={styles.hint}>{t('learn.waitingElsewhere')}</p>}
      </div>
    </div>
  )
}

export const SwipePanel = ({ swipes, onClear }: { swipes: readonly Swiped[]; onClear: () => void }) => {
  const { t } = useTranslation('reader')
  const left = MOST_SWIPES - swipes.length
  const differ = new Set(swipes.map(({ text }) => text)).size > 1
  return (
    <Panel title={t('learn.swipe')}>
      <Waiting isCompact={swipes.length > 0} />
      {swipes.length > 0 && (
        <>
          <ol className={styles.swipes}>
            {swipes
              .map((swipe, index) => <One key={swipe.nth} swipe={swipe} before={swipes[index - 1]} />)
              .toReversed()}
          </ol>
          <p className={styles.hint}>{t('learn.gaps')}</p>
          {differ && <p className={styles.hint}>{t('learn.differs')}</p>}
          <div className={styles.foot}>
            <p className={styles.hint} role="status">
              {left > 0 ? t('learn.again', { left }) : t('learn.enough')}
            </p>
            <Action icon={<RefreshIcon />} onPress={onClear}>
              {t('learn.clear')}
            </Action>
          </div>
        </>
      )}
    </Panel>
  )
}
