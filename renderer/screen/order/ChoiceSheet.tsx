/** The sheet over the lower half: where and when, as large choices; the second of the two completes the pick. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { CheckIcon, CloseIcon } from '../../components/icons/action.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { CalendarIcon, PlaceIcon } from '../../components/icons/fact.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import styles from './ChoiceSheet.module.css'
import { DishFacts } from './DishFacts.tsx'
import { DishPicture } from './DishPicture.tsx'
import { choicesOf, dishOf, type Menu } from './menu.rules.ts'
import type { Sheet } from './order.rules.ts'

export interface ChoiceSheetProps {
  menu: Menu
  sheet: Sheet | null
  /** Whether the dish is in the tray already and is only being changed. */
  picked: boolean
  onChoose: (choice: { venue: string } | { slot: string }, picture: Element | null) => void
  onDrop: (dish: string) => void
  onClose: () => void
}

/** What was last on the sheet stays on it while it slides away. */
const useLastShown = (sheet: Sheet | null, picked: boolean) => {
  const [last, setLast] = useState({ sheet, picked })
  if (sheet !== null && (sheet !== last.sheet || picked !== last.picked)) setLast({ sheet, picked })
  return sheet === null ? last : { sheet, picked }
}

/** The keyboard follows the sheet in, and goes back to the dish when it closes. */
const useFocusWithin = (dish: string | undefined) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (dish === undefined) return
    const before = document.activeElement
    box.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [dish])
  return box
}

const Head = ({ menu, dish, picture }: { menu: Menu; dish: string; picture: React.Ref<HTMLSpanElement> }) => {
  const { words } = useLanguage()
  const found = dishOf(menu, dish)
  if (!found) return null
  return (
    <>
      <span className={styles.picture} ref={picture}>
        <DishPicture menu={menu} dish={found} />
      </span>
      <div className={styles.words}>
        <h2 id="choice-title" className={styles.title}>
          {words(found.title)}
        </h2>
        <p className={styles.pitch}>{words(found.pitch)}</p>
        <DishFacts dish={found} />
      </div>
    </>
  )
}

const ChangeFoot = ({ onDrop, onDone }: { onDrop: () => void; onDone: () => void }) => {
  const { t } = useTranslation('order')
  return (
    <div className={styles.foot}>
      <Button icon={<TrashIcon />} onPress={onDrop}>
        {t('drop')}
      </Button>
      <p className={styles.hint}>{t('change')}</p>
      <Button tone="rail" icon={<CheckIcon />} onPress={onDone}>
        {t('done')}
      </Button>
    </div>
  )
}

export const ChoiceSheet = ({ menu, sheet, picked, onChoose, onDrop, onClose }: ChoiceSheetProps) => {
  const { t } = useTranslation(['order', 'common'])
  const picture = useRef<HTMLSpanElement>(null)
  const box = useFocusWithin(sheet?.dish)
  const shown = useLastShown(sheet, picked)
  const dish = shown.sheet && dishOf(menu, shown.sheet.dish)
  if (!dish || !shown.sheet) return null
  const { venues, slots } = choicesOf(menu, dish)
  const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
  return (
    <div className={styles.layer} data-open={sheet !== null} inert={sheet === null}>
      {/* A touch beside the sheet closes it, as the button in its corner does. */}
      <div className={styles.scrim} aria-hidden="true" onPointerUp={onClose} />
      <div
        className={styles.sheet}
        role="dialog"
        aria-labelledby="choice-title"
        tabIndex={-1}
        ref={box}
        onKeyDown={closeOnEscape}
      >
        <div className={styles.head}>
          <Head menu={menu} dish={dish.id} picture={picture} />
          {!shown.picked && <Button icon={<CloseIcon />} aria-label={t('common:close')} onPress={onClose} />}
        </div>
        <ChoiceRow
          icon={<PlaceIcon />}
          label={t('venue')}
          items={venues}
          chosen={shown.sheet.venue}
          onChoose={venue => onChoose({ venue }, picture.current)}
        />
        <ChoiceRow
          icon={<CalendarIcon />}
          label={t('slot')}
          items={slots}
          chosen={shown.sheet.slot}
          onChoose={slot => onChoose({ slot }, picture.current)}
        />
        {shown.picked ? (
          <ChangeFoot onDrop={() => onDrop(dish.id)} onDone={onClose} />
        ) : (
          <p className={styles.hint}>{t('choose')}</p>
        )}
      </div>
    </div>
  )
}
