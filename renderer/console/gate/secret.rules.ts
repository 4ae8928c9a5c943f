/** Pure rules of choosing a password or a PIN: what the page can say before the station is asked. */
import { PASSWORD_SHORTEST, Pin } from '../../../electron/contract/accounts.ts'

/** One character repeated, or a run up or down by one. */
const isRun = (secret: string): boolean => {
  const codes = [...secret].map(character => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, place) => code - (codes[place] ?? 0)))
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 0)
}

const FEWEST_DIFFERENT = 4

export const HINTS = ['length', 'variety', 'names'] as const
export type Hint = (typeof HINTS)[number]

/** Which of the hints a password follows; the station knows the usual passwords besides. @param names of its owner. */
export const hintsMet = (password: string, names: readonly string[]): Record<Hint, boolean> => {
  const low = password.toLowerCase()
  const typed = password !== ''
  return {
    length: password.length >= PASSWORD_SHORTEST,
    variety: typed && !isRun(low) && new Set(low).size >= FEWEST_DIFFERENT,
    names: typed && !names.some(name => name.length > 1 && low.includes(name.toLowerCase())),
  }
}

export type PairProblem = 'weak' | 'differs'

/** What is wrong with a password typed twice. */
export const pairProblem = (next: string, again: string, names: readonly string[]): PairProblem | null => {
  if (Object.values(hintsMet(next, names)).includes(false)) return 'weak'
  return next === again ? null : 'differs'
}

export type PinProblem = 'format' | 'simple' | 'differs'

/** What is wrong with a PIN typed twice. */
export const pinProblem = (next: string, again: string): PinProblem | null => {
  if (!Pin.safeParse(next).success) return 'format'
  if (isRun(next)) return 'simple'
  return next === again ? null : 'differs'
}
