/** Judges what a web server answered before a byte of it is used. */
import { SourceFault } from './fault.ts'
import { askedWait } from './retry.rules.ts'

export interface Answer {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface Asked {
  /** First byte that is wanted. */
  from: number
  /** Of the whole file; null: unknown, as of a manifest. */
  size: number | null
}

const header = ({ headers }: Answer, name: string) => {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** How many bytes at the beginning of the body are not wanted; throws SourceFault for all that cannot be used. */
export const judged = (answer: Answer, asked: Asked, now: Date): { skip: number } => {
  demandSuccess(answer, now)
  const encoding = header(answer, 'content-encoding')
  if (encoding !== undefined && encoding !== 'identity')
    throw new SourceFault('encoded', `it answers with Content-Encoding ${encoding.slice(0, 40)}, unasked`)
  const part = answer.status === 206
  if (part) demandRange(header(answer, 'content-range'), asked)
  const length = header(answer, 'content-length')
  const promised = asked.size === null ? null : asked.size - (part ? asked.from : 0)
  if (length !== undefined && promised !== null && Number(length) !== promised)
    throw new SourceFault('wrong-size', `it offers ${length} bytes where the manifest leaves ${promised}`)
  return { skip: part ? 0 : asked.from }
}

const demandSuccess = (answer: Answer, now: Date) => {
  const { status } = answer
  if (status === 200 || status === 206) return
  const said = `it answers ${status}`
  if (status === 429 || status === 503)
    throw new SourceFault('busy', said, askedWait(header(answer, 'retry-after'), now))
  if (status === 416) throw new SourceFault('range', said)
  if (status === 404 || status === 410) throw new SourceFault('missing', said)
  if (status >= 500 || status === 408) throw new SourceFault('busy', said)
  throw new SourceFault('refused', said)
}

/** RFC 9110 §14.4: `bytes 0-99/100`. */
const demandRange = (said: string | undefined, { from, size }: Asked) => {
  const [, first, , whole] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(said ?? '') ?? []
  const fits = Number(first) === from && (whole === '*' || size === null || Number(whole) === size)
  if (!fits) throw new SourceFault('range', `it answers with the part "${said?.slice(0, 60)}" of the file`)
}
