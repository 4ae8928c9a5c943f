/** Reads the list of those who may order: one worker a line, with all numbers that are that one's in its cells. */
import { forLists, type IdentifiedBy, type Identity, numberFrom } from '../../contract/identity.ts'

export interface WorkersList {
  /** Each worker's numbers: of the employee, of cards. */
  workers: string[][]
  /** Numbers that stood there more than once. */
  repeated: number
  /** Lines that hold no number, counted from 1; a heading in the first line is none of them. */
  bad: number[]
}

/** What a column holds by its heading; null: it does not say. */
type Column = IdentifiedBy | null

const HEADINGS: ReadonlyArray<[IdentifiedBy, RegExp]> = [
  ['card', /卡|card/i],
  ['keypad', /工号|员工|职工|employee|staff/i],
]

const columnsOf = (heading: readonly string[]): Column[] =>
  heading.map(cell => HEADINGS.find(([, words]) => words.test(cell))?.[0] ?? null)

/** Where no heading says what a cell is, it is whatever it can be. */
const numbersInCell = (cell: string, column: Column, identity: Identity): (string | null)[] => [
  column === 'card' ? null : numberFrom('keypad', cell, identity),
  column === 'keypad' ? null : numberFrom('card', cell, forLists(identity, column === 'card')),
]

/** A name or an office in another cell is passed over. */
const numbersIn = (row: readonly string[], columns: readonly Column[], identity: Identity): string[] => {
  const numbers = row.flatMap((cell, at) => numbersInCell(cell, columns[at] ?? null, identity))
  return [...new Set(numbers.filter(number => number !== null))]
}

/** The numbers of each row; a heading has none. */
export const numbersByRow = (rows: readonly string[][], identity: Identity): string[][] => {
  const columns = columnsOf(rows[0] ?? [])
  return rows.map(row => numbersIn(row, columns, identity))
}

/** By what a line is known to be of the same worker as another: never by an office's number in some other column. */
const naming = (row: readonly string[], columns: readonly Column[]): string[] =>
  columns.some(column => column !== null) ? row.map((cell, at) => (columns[at] ? cell : '')) : [...row]

/** Workers by their numbers. */
const register = () => {
  const workerOf = new Map<string, string[]>()
  const give = (worker: string[], numbers: readonly string[]) => {
    worker.push(...numbers)
    for (const number of numbers) workerOf.set(number, worker)
  }
  return {
    has: (number: string) => workerOf.has(number),
    /** Whoever has one of the names has the numbers as well; workers who share a name are one. */
    add: (names: readonly string[], numbers: readonly string[]) => {
      const known = names.flatMap(name => {
        const worker = workerOf.get(name)
        return worker ? [worker] : []
      })
      const [worker = [], ...others] = new Set(known)
      for (const other of others) give(worker, other)
      give(worker, numbers)
    },
    workers: () => [...new Set(workerOf.values())],
  }
}

/** @param rows of a sheet; a heading has no numbers. A worker with several cards may have a line for each. */
export const workersIn = (rows: readonly string[][], identity: Identity): WorkersList => {
  const known = register()
  const columns = columnsOf(rows[0] ?? [])
  const list: Omit<WorkersList, 'workers'> = { repeated: 0, bad: [] }
  for (const [index, row] of rows.entries()) {
    if (row.every(cell => cell === '')) continue
    const numbers = numbersIn(row, columns, identity)
    const fresh = numbers.filter(number => !known.has(number))
    list.repeated += numbers.length - fresh.length
    if (numbers.length === 0 && index > 0) list.bad.push(index + 1)
    known.add(numbersIn(naming(row, columns), columns, identity), fresh)
  }
  return { ...list, workers: known.workers() }
}
