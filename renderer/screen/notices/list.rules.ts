/** Pure rules of the list of notices: as many on a page as fit whole. */

/** How many rows of one height, with a gap between them, fit into a height; at least one. */
export const rowsThatFit = (height: number, row: number, gap: number): number =>
  row > 0 ? Math.max(1, Math.floor((height + gap) / (row + gap))) : 1

export const pagesOf = <Item>(items: readonly Item[], perPage: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / perPage) }, (_, page) =>
    items.slice(page * perPage, (page + 1) * perPage),
  )

/** The page on which an item stands; the first where it is not there. */
export const pageOf = (items: readonly { id: string }[], id: string, perPage: number): number =>
  Math.max(0, Math.floor(items.findIndex(item => item.id === id) / perPage))
