/** Pure rules of notices: what hangs first on the board. */
import { LEVELS, type Level } from '../../contract/common.ts'

/** Gravest level first; within a level the order that staff gave. */
export const gravestFirst = <Item extends { level: Level }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
