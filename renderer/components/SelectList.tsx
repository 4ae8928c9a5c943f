/** A list whose rows are opened, or ticked to do one thing with several; only rows in sight are drawn. */
import { type ReactNode, useEffect, useRef } from 'react'
import { GridList, GridListItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components'
import { Checkbox } from './Checkbox.tsx'
import styles from './SelectList.module.css'
import { touchedId, withRange } from './selection.ts'

export interface SelectListProps<Item extends { id: string }> {
  label: string
  items: readonly Item[]
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
  onOpen: (id: string) => void
  /** Names a row for readers of the screen. */
  nameOf: (item: Item) => string
  /** A row's content; drawn again when the item or one of `dependencies` is another. */
  children: (item: Item) => ReactNode
  dependencies?: readonly unknown[]
  /** Rows that are over step back. */
  isQuiet?: (item: Item) => boolean
  /** Marks the row that is open beside the list. */
  openId?: string | null
}

/** Height of a row until it is measured. */
const LAYOUT = { estimatedRowSize: 84 }

type Ticking = Pick<SelectListProps<{ id: string }>, 'items' | 'selected' | 'onSelect'>

const useRanges = ({ items, selected, onSelect }: Ticking) => {
  const shift = useRef(false)
  const anchor = useRef<string | null>(null)
  const select = (selection: Selection) => {
    const ids = items.map(({ id }) => id)
    const after = new Set(selection === 'all' ? ids : [...selection].map(String))
    const touched = touchedId(selected, after)
    const ranged = shift.current && touched !== null && anchor.current !== null
    onSelect(ranged && anchor.current !== null ? withRange(ids, after, anchor.current, touched) : after)
    anchor.current = touched
  }
  const noteShift = (event: { shiftKey: boolean }) => {
    shift.current = event.shiftKey
  }
  return { select, noteShift }
}

/** What is open beside the list stays in sight in it. */
const useInSight = (openId: string | null | undefined) => {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!openId) return
    frame.current?.querySelector(`[data-key="${CSS.escape(openId)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [openId])
  return frame
}

export const SelectList = <Item extends { id: string }>({
  label,
  items,
  selected,
  onSelect,
  onOpen,
  nameOf,
  children,
  dependencies = [],
  isQuiet,
  openId,
}: SelectListProps<Item>) => {
  const { select, noteShift } = useRanges({ items, selected, onSelect })
  const frame = useInSight(openId)
  return (
    <div ref={frame} className={styles.frame} onPointerDownCapture={noteShift} onKeyDownCapture={noteShift}>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          aria-label={label}
          className={styles.list ?? ''}
          items={items}
          dependencies={[...dependencies, openId]}
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={select}
          onAction={id => onOpen(String(id))}
          keyboardNavigationBehavior="tab"
          disallowTypeAhead
        >
          {item => (
            <GridListItem
              id={item.id}
              textValue={nameOf(item)}
              className={`${styles.row} ${isQuiet?.(item) ? styles.quiet : ''} ${item.id === openId ? styles.open : ''}`}
            >
              <Checkbox slot="selection">{null}</Checkbox>
              {children(item)}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}
