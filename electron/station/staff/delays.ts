/** Wrong tries make the next one wait, longer each time: by account, by address, and by both together; nobody is banned. */

interface Allowance {
  /** Wrong tries that cost nothing; then 1, 2, 4 … seconds. */
  free: number
  longestSeconds: number
}

/**
 * Somebody who guesses at one account from one place waits soonest. The account as a whole waits late and little, so
 * that a stranger cannot keep its owner out.
 */
const ALLOWANCES = {
  pair: { free: 3, longestSeconds: 60 },
  address: { free: 10, longestSeconds: 60 },
  account: { free: 30, longestSeconds: 8 },
} as const satisfies Record<string, Allowance>
type Kind = keyof typeof ALLOWANCES

/** Counts that rested so long are forgotten. */
const FORGET_MS = 3_600_000
/** Bounds the memory that made-up names can cost. */
const MOST_COUNTS = 10_000

export const waitAfter = (wrongTries: number, { free, longestSeconds }: Allowance): number =>
  wrongTries < free ? 0 : Math.min(longestSeconds, 2 ** Math.min(30, wrongTries - free))

interface Count {
  wrong: number
  /** Monotonic milliseconds. */
  lastAt: number
  allowedAt: number
}

export interface Attempt {
  account: string
  address: string
}

const keysOf = ({ account, address }: Attempt): Array<[Kind, string]> => [
  ['pair', JSON.stringify(['pair', account, address])],
  ['address', JSON.stringify(['address', address])],
  ['account', JSON.stringify(['account', account])],
]

export const openDelays = (monotonic: () => number) => {
  const counts = new Map<string, Count>()

  const isForgotten = ({ lastAt }: Count) => monotonic() - lastAt > FORGET_MS
  const makeRoom = () => {
    for (const [key, count] of counts) if (isForgotten(count)) counts.delete(key)
    // The Map keeps the order of the last change: the oldest go first.
    for (const key of counts.keys()) {
      if (counts.size < MOST_COUNTS) return
      counts.delete(key)
    }
  }

  const count = (kind: Kind, key: string) => {
    const known = counts.get(key)
    const wrong = (known && !isForgotten(known) ? known.wrong : 0) + 1
    const lastAt = monotonic()
    counts.delete(key)
    if (counts.size >= MOST_COUNTS) makeRoom()
    counts.set(key, { wrong, lastAt, allowedAt: lastAt + waitAfter(wrong, ALLOWANCES[kind]) * 1000 })
  }

  /** Whole seconds until the next try is looked at; 0: now. */
  const waitSeconds = (attempt: Attempt): number => {
    const waits = keysOf(attempt).map(([, key]) => (counts.get(key)?.allowedAt ?? 0) - monotonic())
    return Math.max(0, ...waits.map(ms => Math.ceil(ms / 1000)))
  }

  return {
    waitSeconds,
    wrong: (attempt: Attempt) => {
      for (const [kind, key] of keysOf(attempt)) count(kind, key)
    },
    /** The right secret clears what was counted against this account at this place. */
    right: (attempt: Attempt) => {
      for (const [kind, key] of keysOf(attempt)) if (kind !== 'address') counts.delete(key)
    },
  }
}
