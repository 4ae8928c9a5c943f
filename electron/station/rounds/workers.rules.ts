/** Reads the list of those who may order: one worker a line, with all numbers that are that one's in its cells. */
import { type Identity, numberFrom } from '../../contract/identity.ts'

export interface WorkersList {
  /** Each worker's numbers: of the employee, of cards. */
  workers: string[][]
  /** Numbers that stood there more than once. */
  repeated: number
  /** Lines that hold no number, counted from 1; a heading in the first line is none of them. */
  bad: number[]
}

/** A name or an office in another cell is passed over. */
const numbersIn = (row: readonly string[], identity: Identity): string[] =>
  row.flatMap(cell => {
    const number = numberFrom('keypad', cell, identity) ?? numberFrom('card', cell, identity)
    return number === null ? [] : [number]
  })

/** @param rows of a sheet; a heading has no numbers. */
export const workersIn = (rows: readonly string[][], identity: Identity): WorkersList => {
  const seen = new Set<string>()
  const list: WorkersList = { workers: [], repeated: 0, bad: [] }
  for (const [index, row] of rows.entries()) {
    if (row.every(cell => cell === '')) continue
    const numbers = numbersIn(row, identity)
    const fresh = numbers.filter(number => !seen.has(number))
    for (const number of fresh) seen.add(number)
    list.repeated += numbers.length - fresh.length
    if (numbers.length === 0 && index > 0) list.bad.push(index + 1)
    if (fresh.length > 0) list.workers.push(fresh)
  }
  return list
}
