/** A new password, typed twice, and what is wrong with it once somebody tried to go on. */
import { useState } from 'react'
import { pairProblem } from './secret.rules.ts'

/** @param names what its owner is called: easily guessed, so not in the password. */
export const usePasswordPair = (names: readonly string[]) => {
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const problem = pairProblem(next, again, names)
  return {
    next,
    setNext,
    again,
    setAgain,
    names,
    problem: tried ? problem : null,
    /** Whether it may be sent; from now on what is wrong is said. */
    check: (): boolean => {
      setTried(true)
      return problem === null
    },
    clear: () => {
      setNext('')
      setAgain('')
      setTried(false)
    },
  }
}
export type PasswordPair = ReturnType<typeof usePasswordPair>
