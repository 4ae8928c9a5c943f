/**
 * Pure rules of what leaves the station in a log: only fields that are named here, and in their texts only words
 * that are known. What a later log line may hold by mistake, a name, a number, an address, cannot get out.
 */
import { constants } from 'node:os'
import * as z from 'zod'
import { ProblemCode } from '../../contract/health.ts'
import { isKnownWord } from './logs.words.ts'

/** Stands for whatever was left out. */
const OUT = '_'
const LONGEST_TEXT = 1_000
const FRAMES_KEPT = 12

const LEVELS: Readonly<Record<number, string>> = { 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' }

/** The first two parts of an address that can only be within the mine, or this machine's own. */
const LOCAL_ADDRESS = /^(10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168|127\.0)\.\d{1,3}\.\d{1,3}$/
const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b/
const PARTS = new RegExp(`${ADDRESS.source}|[A-Za-z]+|[ .,:;()/-]+|[^A-Za-z .,:;()/-]+`, 'g')

const shortened = (address: string) => {
  const start = LOCAL_ADDRESS.exec(address)?.[1]
  return start ? `${start}.x.x` : OUT
}

/** EndOfFile and endOfFile are three words. */
const isKnown = (name: string) =>
  Object.hasOwn(constants.errno, name) || name.split(/(?<=[a-z])(?=[A-Z])/).every(isKnownWord)

const part = (text: string) => {
  if (/^[A-Za-z]/.test(text)) return isKnown(text) ? text : OUT
  if (/^[ .,:;()/-]/.test(text)) return text
  return ADDRESS.test(text) ? shortened(text) : OUT
}

const wordsOf = (text: string) =>
  (text.slice(0, LONGEST_TEXT).match(PARTS) ?? [])
    .map(part)
    .join('')
    .replace(/_[_ .,:;()/-]*_/g, OUT)

/** Where in the program: a source file by its known name, line and column; never a folder. */
const FRAME = /([A-Za-z.]{1,60})\.(ts|js|mjs):(\d{1,6}):(\d{1,4})\)?$/

const frameOf = (line: string) => {
  const [, name, kind, row, column] = FRAME.exec(line) ?? []
  return name?.split('.').every(isKnown) ? `${name}.${kind}:${row}:${column}` : null
}

const framesOf = (lines: readonly unknown[]) =>
  lines.flatMap(line => (typeof line === 'string' ? (frameOf(line) ?? []) : [])).slice(0, FRAMES_KEPT)

const Text = z.string().transform(wordsOf).optional().catch(undefined)

/** A line as pino writes it; whatever is not named here is left out. */
const Line = z.object({
  time: z.number().transform(time => new Date(time)),
  level: z.number().transform(level => LEVELS[level] ?? 'debug'),
  msg: Text,
  code: ProblemCode.optional().catch(undefined),
  subject: Text,
  detail: Text,
  kind: Text,
  from: z.string().transform(shortened).optional().catch(undefined),
  at: z.array(z.unknown()).transform(framesOf).optional().catch(undefined),
  err: z
    .object({
      type: Text,
      message: Text,
      stack: z
        .string()
        .transform(stack => framesOf(stack.split('\n')))
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
})

const parsed = (line: string) => {
  try {
    return Line.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** The line as it may leave the station; null: it is older than `since`, or none of ours. */
export const cleaned = (line: string, since: Date): string | null => {
  const known = parsed(line)
  return known && known.time >= since ? JSON.stringify(known) : null
}
