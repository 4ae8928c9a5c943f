/** Pure rules of staff sessions: which secret is too simple, when a session is over. */

/** 15 minutes without a call, and 12 hours in all. */
const IDLE_LIMIT_MS = 15 * 60_000
const SESSION_LIMIT_MS = 12 * 3_600_000
/** For so long after the password was given again the most sensitive acts are allowed. */
const CONFIRMED_MS = 5 * 60_000

/** One character repeated, or a run up or down by one. */
const isRun = (secret: string): boolean => {
  const codes = [...secret].map(character => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 0)
}

export const pinTooSimple = isRun

/** Beginnings of what people choose first; whatever follows is mostly a year or 123. */
const USUAL = [
  'password',
  'passw0rd',
  'qwert',
  'asdf',
  'zxcv',
  '1q2w3e',
  'admin',
  'abc123',
  'mima',
  'diantai',
  '12345',
]
const FEWEST_DIFFERENT = 4

/** @param names what the owner is called: their own name, the office. */
export const passwordTooSimple = (password: string, names: readonly string[]): boolean => {
  const low = password.toLowerCase()
  const holdsName = names.some(name => name.length > 1 && low.includes(name.toLowerCase()))
  return (
    isRun(low) ||
    holdsName ||
    new Set(low).size < FEWEST_DIFFERENT ||
    USUAL.some(usual => low.startsWith(usual) && low.length < usual.length + 7)
  )
}

export interface SessionTimes {
  /** Monotonic milliseconds. */
  openedAt: number
  usedAt: number
  /** Null: the password was not given again. */
  confirmedAt: number | null
}

export const isOver = ({ openedAt, usedAt }: SessionTimes, now: number): boolean =>
  now - usedAt > IDLE_LIMIT_MS || now - openedAt > SESSION_LIMIT_MS

/** Seconds until it is over: unless something is done, and at the latest. */
export const endsIn = ({ openedAt, usedAt }: SessionTimes, now: number) => ({
  idle: (usedAt + IDLE_LIMIT_MS - now) / 1000,
  latest: (openedAt + SESSION_LIMIT_MS - now) / 1000,
})

export const isConfirmed = ({ confirmedAt }: SessionTimes, now: number): boolean =>
  confirmedAt !== null && now - confirmedAt <= CONFIRMED_MS
