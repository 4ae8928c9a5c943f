/** The list of captions or notices: search and filters, running order, rows, and acts on several at once. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { SelectList } from '../../components/SelectList.tsx'
import { useFinds } from '../../search/useFinds.ts'
import { useMe } from '../approvals/useMe.ts'
import { useShortcuts } from '../keys/useShortcuts.ts'
import { useOthers } from '../presence/useOthers.ts'
import type { BulkAct } from './acts.rules.ts'
import { BulkActs, MoveActs } from './BulkActs.tsx'
import { ListTools } from './ListTools.tsx'
import styles from './PublishedList.module.css'
import { PublishedRow } from './PublishedRow.tsx'
import { type Move, moved, OPEN_SIEVE, type PublishedItem, passes, sieveOf } from './published.rules.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { shortened } from './shortened.ts'
import { useAddress, useKeptSearch } from './useAddress.ts'
import { type ActsParts, usePublishedActs } from './usePublishedActs.ts'
import { useTicked } from './useTicked.ts'

export interface PublishedListProps<Listed extends PublishedItem> extends ActsParts<Listed> {
  items: readonly Listed[]
  /** The room's name, which is also its path. */
  path: string
  label: string
  nameOf: (item: Listed) => string
  /** Everything that a search may find. */
  textsOf: (item: Listed) => string[]
  leadOf?: (item: Listed) => ReactNode
  /** What else is known of an item, in short sentences, by its identifier. */
  facts?: ReadonlyMap<string, string[]>
}

const useSieve = <Listed extends PublishedItem>({ items, textsOf }: PublishedListProps<Listed>) => {
  const { values, change } = useAddress({ q: '', ...OPEN_SIEVE })
  const sieve = sieveOf(values)
  const finds = useFinds(values.q)
  const found = items.filter(item => finds(textsOf(item)))
  return {
    found,
    visible: found.filter(item => passes(item, sieve)),
    tools: { query: values.q, onQuery: (q: string) => change({ q }), sieve, onSieve: change },
  }
}

/** Characters of an item's words that name it to readers of the screen. */
const LABEL = 60

const idsOf = (items: readonly PublishedItem[]) => items.map(({ id }) => id)

/** The row that the keyboard stands on. */
const focusedRow = (): ReadonlySet<string> => {
  const key = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key
  return new Set(key === undefined ? [] : [key])
}

export const PublishedList = <Listed extends PublishedItem>(props: PublishedListProps<Listed>) => {
  const { items, path, label, nameOf, leadOf, facts } = props
  const { t } = useTranslation('lists')
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const me = useMe()
  const others = useOthers(path)
  const { found, visible, tools } = useSieve(props)
  const { chosen, selected, ...ticking } = useTicked(visible)
  const { act, reorder } = usePublishedActs(props)
  const perform = (deed: BulkAct, some: readonly Listed[]) => {
    act(deed, some)
    ticking.onNone()
  }
  const move = (how: Move, some: ReadonlySet<string> = selected) => {
    const order = moved(idsOf(items), idsOf(visible), some, how)
    return order ? () => reorder(order, idsOf(items)) : undefined
  }
  const moveHere = (how: Move) => move(how, selected.size > 0 ? selected : focusedRow())?.()
  useShortcuts({ 'Alt+ArrowUp': () => moveHere('up'), 'Alt+ArrowDown': () => moveHere('down') })
  return (
    <>
      <ListTools items={found} {...tools} />
      {visible.length === 0 ? (
        <p className={styles.none}>{t('noneOfThese')}</p>
      ) : (
        <SelectList
          label={label}
          items={visible}
          selected={selected}
          onSelect={ticking.onSelect}
          onOpen={id => navigate(`/${path}/${id}${search}`)}
          nameOf={item => shortened(nameOf(item), LABEL)}
          isQuiet={({ state }) => state === 'ended' || state === 'withdrawn'}
          dependencies={[others, me.id, me.ownWork, search, facts]}
        >
          {item => (
            <PublishedRow
              item={item}
              name={nameOf(item)}
              lead={leadOf?.(item)}
              facts={facts?.get(item.id) ?? []}
              me={me}
              present={others.get(item.id) ?? []}
              onAct={deed => act(deed, [item])}
            />
          )}
        </SelectList>
      )}
      <SelectionBar count={chosen.length} total={visible.length} {...ticking}>
        <MoveActs onMove={move} />
        <BulkActs chosen={chosen} me={me} onAct={perform} />
      </SelectionBar>
    </>
  )
}
