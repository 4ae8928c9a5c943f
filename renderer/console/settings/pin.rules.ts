/** Pure rules of changing the PIN: what must be filled in before it is sent. */
import * as z from 'zod'
import { Pin } from '../../../electron/contract/accounts.ts'

export interface PinValues {
  current: string
  next: string
  again: string
}

export const NO_PINS: PinValues = { current: '', next: '', again: '' }

export type PinProblem = 'current' | 'next' | 'again'

const Values = z.object({ current: z.string().min(1), next: Pin, again: z.string() })

/** The fields that are wrong. */
export const pinProblems = (values: PinValues): PinProblem[] => {
  const parsed = Values.safeParse(values)
  const wrong = parsed.success ? [] : parsed.error.issues.map(issue => issue.path[0] as PinProblem)
  return values.again === values.next ? wrong : [...wrong, 'again']
}
