/** Pure rules of importing a list of workers: which of its lines are wrong, in words that fit. */
import * as z from 'zod'

const BadList = z.object({ lines: z.array(z.number()).min(1) })
const MOST_NAMED = 12

/** What BAD_LIST names of its lines; null when the error names none. */
export const badLines = (data: unknown): { lines: string; more: number } | null => {
  const parsed = BadList.safeParse(data)
  if (!parsed.success) return null
  const { lines } = parsed.data
  return { lines: lines.slice(0, MOST_NAMED).join(' · '), more: Math.max(0, lines.length - MOST_NAMED) }
}
