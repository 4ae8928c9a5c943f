/** The wishes by their words, with how many asked; dealt with by a word for the colleagues. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wish } from '../../../electron/contract/wishes.ts'
import { client } from '../../client/station.ts'
import { CheckIcon, UndoIcon } from '../../components/icons/action.tsx'
import { StarIcon } from '../../components/icons/star.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useMoment } from '../form/useMoment.ts'
import { useMay } from '../gate/session.ts'
import { SettleDialog } from './SettleDialog.tsx'
import styles from './Wishes.module.css'
import { type WishGroup, wishGroups } from './wishes.rules.ts'

/** @returns settles all wishes of a group with a word, or takes that back with null. */
const useSettle = () => {
  const { t } = useTranslation('wishes')
  const say = useSay()
  const { attempt } = useAttempt()
  return ({ wishes }: WishGroup, word: string | null) =>
    attempt(async () => {
      for (const { id } of wishes) await client.wishes.settle({ id, word })
      say({ text: t(word === null ? 'takenBack' : 'settled') })
    })
}

interface WishRowProps {
  group: WishGroup
  onSettle: () => void
  onTakeBack: () => void
}

const WishRow = ({ group, onSettle, onTakeBack }: WishRowProps) => {
  const { t } = useTranslation('wishes')
  const { moment } = useMoment()
  const mayEdit = useMay()('editor')
  const { text, wishes, at, word } = group
  return (
    <Row
      quiet={word !== null}
      lead={<span className={styles.count}>{t('times', { count: wishes.length })}</span>}
      actions={
        mayEdit &&
        (word === null ? (
          <Action icon={<CheckIcon />} aria-label={t('settleNamed', { text })} onPress={onSettle}>
            {t('settle')}
          </Action>
        ) : (
          <Action icon={<UndoIcon />} aria-label={t('takeBackNamed', { text })} onPress={onTakeBack}>
            {t('takeBack')}
          </Action>
        ))
      }
    >
      <strong>{text}</strong>
      <span className={styles.meta}>
        {word ? t('answered', { word }) : t('lastAt', { moment: moment(at) })}
      </span>
    </Row>
  )
}

export const WishList = ({ wishes }: { wishes: readonly Wish[] }) => {
  const { t } = useTranslation('wishes')
  const settle = useSettle()
  const [settling, setSettling] = useState<WishGroup | null>(null)
  const groups = wishGroups(wishes)
  // What waits for staff stands before what they dealt with.
  const ordered = [
    ...groups.filter(({ word }) => word === null),
    ...groups.filter(({ word }) => word !== null),
  ]
  if (groups.length === 0)
    return (
      <Nothing icon={<StarIcon />} title={t('none')}>
        {t('noneDetail')}
      </Nothing>
    )
  return (
    <>
      <Rows label={t('wishes')}>
        {ordered.map(group => (
          <WishRow
            key={group.wishes[0]?.id}
            group={group}
            onSettle={() => setSettling(group)}
            onTakeBack={() => settle(group, null)}
          />
        ))}
      </Rows>
      {settling && (
        <SettleDialog
          text={settling.text}
          onClose={() => setSettling(null)}
          onSettle={word => {
            setSettling(null)
            settle(settling, word)
          }}
        />
      )}
    </>
  )
}
