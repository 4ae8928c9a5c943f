/** Turns what a schema of the contract refuses into a kind of problem that the page has words for. */
import type * as z from 'zod'
import { SiteFault } from '../../../electron/contract/siteFaults.ts'

interface Problem {
  kind:
    | (
        | 'required'
        | 'tooLong'
        | 'atLeast'
        | 'atMost'
        | 'chooseOne'
        | 'endAfterStart'
        | 'closeAfterOpening'
        | 'number'
        | 'format'
        | 'recurrence'
        | 'warningLevel'
        | 'lastDay'
      )
    | SiteFault
  limit: number
}
/** Problems by field; a field within a field is named `title.zh`. */
export type Problems = Partial<Record<string, Problem>>

type Issue = z.core.$ZodIssue

const tooSmall = (issue: Issue & { code: 'too_small' }): Problem => {
  const limit = Number(issue.minimum)
  if (issue.origin === 'string') return { kind: 'required', limit }
  return { kind: issue.origin === 'array' ? 'chooseOne' : 'atLeast', limit }
}

/** Faults that a refinement of the contract names itself. */
const OWN_FAULTS = ['recurrence', 'closeAfterOpening', 'warningLevel', 'endAfterStart', 'lastDay'] as const

/** Our own refinements: faults between settings, a period that runs backwards, a text with too many graphemes. */
const refined = (issue: Issue & { code: 'custom' }): Problem => {
  const fault = SiteFault.safeParse(issue.params?.fault)
  if (fault.success) return { kind: fault.data, limit: 0 }
  const own = OWN_FAULTS.find(kind => kind === issue.params?.fault)
  if (own) return { kind: own, limit: 0 }
  return issue.path.at(-1) === 'end'
    ? { kind: 'endAfterStart', limit: 0 }
    : { kind: 'tooLong', limit: Number(/\d+/.exec(issue.message)?.[0] ?? 0) }
}

const problemOf = (issue: Issue): Problem => {
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big')
    return { kind: issue.origin === 'string' ? 'tooLong' : 'atMost', limit: Number(issue.maximum) }
  if (issue.code === 'custom') return refined(issue)
  if (issue.code === 'invalid_type')
    return { kind: issue.expected === 'number' || issue.expected === 'int' ? 'number' : 'required', limit: 0 }
  return { kind: 'format', limit: 0 }
}

/** The first problem of each field. */
export const problemsOf = (issues: readonly Issue[]): Problems => {
  const problems: Problems = {}
  for (const issue of issues) {
    const name = issue.path.map(String).join('.')
    problems[name] ??= problemOf(issue)
  }
  return problems
}
