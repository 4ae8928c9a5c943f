/** Pure rules of troubles: one entry for each kind, however often it happens, so that the list cannot grow. */
import { type Problem, type ProblemCode, SUBJECTS_KEPT, type Trouble } from '../../contract/health.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** Longest text that one problem may leave in the list, in UTF-16 units. */
const LONGEST = 500

/** Newest kind first. */
export const withProblem = (troubles: readonly Trouble[], { code, ...said }: Problem): Trouble[] => {
  const known = troubles.find(trouble => trouble.code === code)
  const one = { ...said, subject: said.subject.slice(0, LONGEST), detail: said.detail.slice(0, LONGEST) }
  const others = (known?.about ?? []).filter(({ subject }) => subject !== one.subject)
  const trouble: Trouble = {
    code,
    count: (known?.count ?? 0) + 1,
    firstAt: known?.firstAt ?? one.at,
    lastAt: one.at,
    about: [one, ...others].slice(0, SUBJECTS_KEPT),
  }
  return [trouble, ...troubles.filter(other => other.code !== code)]
}

export const without = (troubles: readonly Trouble[], code: ProblemCode): Trouble[] =>
  troubles.filter(trouble => trouble.code !== code)

/** What a clock that ran ahead dated into the future counts as fresh. */
const since = (ageMs: number) => (troubles: readonly Trouble[], now: Date) =>
  troubles.filter(({ lastAt }) => Date.parse(lastAt) >= now.getTime() - ageMs)

export const ofLastDay = since(DAY_MS)
export const ofLastWeek = since(WEEK_MS)

/** Each subject by itself, newest first. */
export const problemsOf = (troubles: readonly Trouble[]): Problem[] =>
  troubles
    .flatMap(({ code, about }) => about.map(one => ({ code, ...one })))
    .toSorted((a, b) => b.at.localeCompare(a.at))
