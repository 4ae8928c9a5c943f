/** Pure rules of typing a PIN, and of the wait that the station asks for. */
import * as z from 'zod'

export const SHORTEST_PIN = 6
export const LONGEST_PIN = 12

/** What a key makes of the digits so far; null when the key is none of ours. */
export const pressed = (digits: string, key: string): string | null => {
  if (key === 'Backspace') return digits.slice(0, -1)
  if (!/^\d$/.test(key)) return null
  return digits.length < LONGEST_PIN ? digits + key : digits
}

const Wait = z.object({ waitSeconds: z.number().min(0) })

/** Seconds until the next try, from the data of WRONG_CREDENTIALS or TOO_EARLY; 0 when there is none to wait. */
export const waitSecondsOf = (data: unknown): number => {
  const parsed = Wait.safeParse(data)
  return parsed.success ? Math.ceil(parsed.data.waitSeconds) : 0
}
