/** Which items of a list are ticked; nobody acts on what a filter hides. */
import { useState } from 'react'

export const useTicked = <Item extends { id: string }>(visible: readonly Item[]) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = visible.filter(({ id }) => ticked.has(id))
  return {
    chosen,
    selected: new Set(chosen.map(({ id }) => id)),
    onSelect: setTicked,
    onAll: () => setTicked(new Set(visible.map(({ id }) => id))),
    onNone: () => setTicked(new Set()),
  }
}
