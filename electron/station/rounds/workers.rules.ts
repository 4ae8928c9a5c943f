/** Reads the list of those who may order: one worker a line, with all numbers that are that one's in its cells. */
import { forLists, type IdentifiedBy, type Identity, numberFrom } from '../../contract/identity.ts'

export interface WorkersList {
  /** Each worker's numbers: of the employee, of cards. */
  workers: string[][]
  /** Numbers that stood there more than once. */
  repeated: number
  /**
   * Lines, counted from 1, that hold no number (a heading in the first line is none of them), or that share one with a
   * line of other numbers where no heading says whose numbers they are.
   */
  bad: number[]
}

/** What a column holds by its heading; null: it does not say. */
type Column = IdentifiedBy | null

const HEADINGS: ReadonlyArray<[IdentifiedBy, RegExp]> = [
  ['card', /卡|card/i],
  ['keypad', /工号|员工|职工|employee|staff/i],
]

/** What a worker or a card has besides its number: two workers may share it. */
const NO_NUMBER = /电话|手机|分机|余额|金额|日期|时间|年|phone|tel|balance|date|year/i

const columnOf = (heading: string): Column =>
  NO_NUMBER.test(heading) ? null : (HEADINGS.find(([, words]) => words.test(heading))?.[0] ?? null)

/** Cells that no heading explains are whatever they can be: an employee's number, a card, or by accident a date. */
const numbersInCell = (cell: string, column: Column, identity: Identity): (string | null)[] => [
  column === 'card' ? null : numberFrom('keypad', cell, identity),
  column === 'keypad' ? null : numberFrom('card', cell, forLists(identity, column === 'card')),
]

const isNumber = (cell: string, identity: Identity) =>
  numbersInCell(cell, null, identity).some(number => number !== null)

/** Empty where the first line is no heading, or says nothing of numbers. */
const columnsOf = (heading: readonly string[], identity: Identity): Column[] => {
  const columns = heading.map(columnOf)
  const isHeading = columns.some(column => column !== null) && !heading.some(cell => isNumber(cell, identity))
  return isHeading ? columns : []
}

/** Under a heading only what it calls a number is one: never an office, a telephone or a year in some other column. */
const numbersIn = (row: readonly string[], columns: readonly Column[], identity: Identity): string[] => {
  const numbers = row.flatMap((cell, at) => {
    const column = columns[at] ?? null
    return columns.length > 0 && column === null ? [] : numbersInCell(cell, column, identity)
  })
  return [...new Set(numbers.filter(number => number !== null))]
}

/** The numbers of each row; a heading has none. */
export const numbersByRow = (rows: readonly string[][], identity: Identity): string[][] => {
  const columns = columnsOf(rows[0] ?? [], identity)
  return rows.map(row => numbersIn(row, columns, identity))
}

/**
 * Rows that share a number with a row of other numbers: without a heading nobody can tell whether they are one worker
 * with two cards, or two who joined the mine on one day.
 */
const doubtfulRows = (numbers: ReadonlyArray<readonly string[]>): Set<number> => {
  const rowsOf = new Map<string, number[]>()
  for (const [row, mine] of numbers.entries())
    for (const number of mine) rowsOf.set(number, [...(rowsOf.get(number) ?? []), row])
  const sharing = [...rowsOf.values()].filter(
    rows => new Set(rows.map(row => numbers[row]?.toSorted().join())).size > 1,
  )
  return new Set(sharing.flat())
}

/** Workers by their numbers. */
const register = () => {
  const workerOf = new Map<string, string[]>()
  const give = (worker: string[], numbers: readonly string[]) => {
    worker.push(...numbers)
    for (const number of numbers) workerOf.set(number, worker)
  }
  return {
    has: (number: string) => workerOf.has(number),
    /** Whoever has one of the numbers has the others as well; workers who share one are one. */
    add: (numbers: readonly string[]) => {
      const known = numbers.flatMap(number => {
        const worker = workerOf.get(number)
        return worker ? [worker] : []
      })
      const [worker = [], ...others] = new Set(known)
      for (const other of others) give(worker, other)
      give(
        worker,
        numbers.filter(number => workerOf.get(number) !== worker),
      )
    },
    workers: () => [...new Set(workerOf.values())],
  }
}

/** @param rows of a sheet; a heading has no numbers. A worker with several cards may have a line for each. */
export const workersIn = (rows: readonly string[][], identity: Identity): WorkersList => {
  const known = register()
  const numbers = numbersByRow(rows, identity)
  const isHeaded = columnsOf(rows[0] ?? [], identity).length > 0
  const doubtful = isHeaded ? new Set<number>() : doubtfulRows(numbers)
  const list: Omit<WorkersList, 'workers'> = { repeated: 0, bad: [] }
  for (const [index, row] of rows.entries()) {
    if (row.every(cell => cell === '')) continue
    const mine = numbers[index] ?? []
    list.repeated += mine.filter(known.has).length
    if ((mine.length === 0 && index > 0) || doubtful.has(index)) list.bad.push(index + 1)
    known.add(mine)
  }
  return { ...list, workers: known.workers() }
}
