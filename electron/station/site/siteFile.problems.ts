/** Pure rules that say what is wrong with a file of settings: which field, what was expected, what came. */
import type * as z from 'zod'
import { SiteFault } from '../../contract/siteFaults.ts'
import type { SiteFileProblem } from '../../contract/siteFile.ts'

type Issue = z.core.$ZodIssue
type Said = Pick<SiteFileProblem, 'fault' | 'expected'> & { limit?: number }

/** Nobody mends more at once; a file that is all wrong would have thousands. */
const MOST_PROBLEMS = 50
const LONGEST_QUOTE = 40

const TYPES: Partial<Record<string, Said>> = {
  number: { fault: 'number', expected: 'a number' },
  int: { fault: 'number', expected: 'a whole number' },
  string: { fault: 'text', expected: 'a text in quotes' },
  boolean: { fault: 'yesOrNo', expected: 'true or false' },
  array: { fault: 'list', expected: 'a list in [ ]' },
}
const GROUP: Said = { fault: 'group', expected: 'a group of fields in { }' }

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  )

/** Lists and groups are not written out: they may be as deep as the file is long. */
const quoted = (value: unknown): string => {
  if (value === undefined) return ''
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  const text = JSON.stringify(value)
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

const tooLong = (message: string): Said => ({
  fault: 'tooLong',
  expected: message,
  limit: Number(/\d+/.exec(message)?.[0] ?? 0),
})

const tooSmall = ({ origin, minimum }: Issue & { code: 'too_small' }): Said => {
  const limit = Number(minimum)
  if (origin === 'string') return { fault: 'missing', expected: 'a text' }
  if (origin === 'array') return { fault: 'tooFew', expected: `at least ${limit} entries`, limit }
  return { fault: 'atLeast', expected: `at least ${limit}`, limit }
}

const tooBig = ({ origin, maximum, message }: Issue & { code: 'too_big' }): Said => {
  const limit = Number(maximum)
  if (origin === 'string') return tooLong(message)
  if (origin === 'array') return { fault: 'tooMany', expected: `at most ${limit} entries`, limit }
  return { fault: 'atMost', expected: `at most ${limit}`, limit }
}

const said = (issue: Issue): Said => {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? GROUP
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.code === 'invalid_value') return { fault: 'oneOf', expected: issue.values.map(String).join(', ') }
  if (issue.code !== 'custom') return { fault: 'format', expected: issue.message }
  const fault = SiteFault.safeParse(issue.params?.fault)
  return fault.success ? { fault: fault.data, expected: issue.message } : tooLong(issue.message)
}

const problemsOfOne = (issue: Issue, data: unknown): SiteFileProblem[] => {
  const path = issue.path.map(String)
  const at = (keys: string[], came: string, { limit = null, ...words }: Said | SiteFileProblem) => ({
    ...words,
    path: keys.join('.'),
    came,
    limit,
  })
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key =>
      at([...path, key], quoted(valueAt(data, [...issue.path, key])), {
        fault: 'unknownKey',
        expected: 'no such field; correct its name or remove it',
      }),
    )
  const came = valueAt(data, issue.path)
  const isMissing = issue.code === 'invalid_type' && came === undefined
  const words = said(issue)
  return [at(path, quoted(came), isMissing ? { fault: 'missing', expected: words.expected } : words)]
}

export const problemsOf = (issues: readonly Issue[], data: unknown): SiteFileProblem[] =>
  issues.flatMap(issue => problemsOfOne(issue, data)).slice(0, MOST_PROBLEMS)
