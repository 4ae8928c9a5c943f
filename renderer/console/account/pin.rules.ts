/** Pure rules of one's own PIN: what must be filled in before it is sent. */
import { type PinProblem, pinProblem } from '../gate/secret.rules.ts'

export interface PinValues {
  next: string
  again: string
  password: string
}
export type PinField = keyof PinValues

export const NO_PIN: PinValues = { next: '', again: '', password: '' }

type Problem = PinProblem | 'missing'

/** @param removing nothing but the password is needed. */
export const pinProblems = (values: PinValues, removing: boolean): Partial<Record<PinField, Problem>> => {
  const pin = removing ? null : pinProblem(values.next, values.again)
  return {
    ...(pin && { [pin === 'differs' ? 'again' : 'next']: pin }),
    ...(values.password === '' && { password: 'missing' as const }),
  }
}
