/** 公告的种类: each kind of notice has a template, and says what it has to say in fields of its own. */
import * as z from 'zod'
import { Instant, maybeUpTo, textUpTo } from './common.ts'

/** Longest plain notice, in graphemes. */
const BODY_LIMIT = 2_000

/** `line` is short, `text` has paragraphs, lists and emphasis, `moment` is an instant; all are kept as text. */
interface FieldShape {
  type: 'line' | 'text' | 'moment'
  /** In graphemes; 0 for a moment. */
  limit: number
  /** May stay empty. */
  optional: boolean
}

const line = (limit: number, optional = false) => ({ type: 'line', limit, optional }) as const
const text = (limit: number, optional = false) => ({ type: 'text', limit, optional }) as const
const moment = (optional = false) => ({ type: 'moment', limit: 0, optional }) as const

/** The fields of each kind, in the order in which they are asked for and shown. */
const TEMPLATES = {
  /** 公告. */
  notice: { body: text(BODY_LIMIT) },
  /** 预警, with what the law asks of one; level, issuer and end are the notice's own. */
  warning: {
    hazard: line(20),
    since: moment(),
    area: line(100),
    watchFor: text(300),
    toDo: text(600),
    issuedAt: moment(),
  },
  /** 事故案例. */
  accident: { happened: text(800), why: text(800), lesson: text(800) },
  /** 隐患整改通报. */
  rectification: { found: text(800), fixed: text(800), unfixed: text(800, true) },
  /** 停水停电通知. */
  outage: {
    service: line(20),
    since: moment(),
    backAt: moment(true),
    area: line(100),
    advice: text(300, true),
  },
  /** 表彰光荣榜. */
  praise: { honoured: text(800), deeds: text(1_000, true) },
  /** 亲情嘱托. */
  family: { writtenTo: line(40, true), letter: text(800), writtenBy: line(40) },
  /** 每月一书. */
  book: { book: line(60), author: line(40), about: text(1_000), borrow: line(100, true) },
} as const satisfies Record<string, Record<string, FieldShape>>

type Templates = typeof TEMPLATES
export type NoticeKind = keyof Templates
export const NOTICE_KINDS = Object.keys(TEMPLATES) as NoticeKind[]
export const NoticeKindName = z.enum(NOTICE_KINDS)

type NamesOf<Kind> = Kind extends NoticeKind ? keyof Templates[Kind] : never
/** The name of a field; where two kinds have the same one, it means the same. */
export type NoticeField = NamesOf<NoticeKind>

/** The fields of a kind, each with its name. */
export const fieldsOf = (kind: NoticeKind): Array<FieldShape & { name: NoticeField }> =>
  Object.entries<FieldShape>(TEMPLATES[kind]).map(([name, shape]) => ({
    ...shape,
    name: name as NoticeField,
  }))

export const NOTICE_FIELDS = [
  ...new Set(NOTICE_KINDS.flatMap(kind => fieldsOf(kind).map(({ name }) => name))),
]

const schemaOf = ({ type, limit, optional }: FieldShape): z.ZodType<string, string> => {
  if (type === 'moment') return optional ? z.union([z.literal(''), Instant]) : Instant
  return optional ? maybeUpTo(limit) : textUpTo(limit)
}

type Fields<Kind extends NoticeKind> = { [Name in keyof Templates[Kind]]: z.ZodType<string, string> }

const contentOf = <Kind extends NoticeKind>(kind: Kind) => {
  const fields = Object.fromEntries(fieldsOf(kind).map(field => [field.name, schemaOf(field)]))
  return z.object({ kind: z.literal(kind), ...(fields as Fields<Kind>) })
}

/** What a notice says: its kind, and the fields of that kind. */
export const NoticeContent = z.discriminatedUnion('kind', [
  contentOf('notice'),
  contentOf('warning'),
  contentOf('accident'),
  contentOf('rectification'),
  contentOf('outage'),
  contentOf('praise'),
  contentOf('family'),
  contentOf('book'),
])
export type NoticeContent = z.infer<typeof NoticeContent>

/** What stands in a field; empty where the kind has none of this name. */
export const wordsIn = (content: NoticeContent, name: NoticeField): string =>
  (content as Partial<Record<NoticeField, string>>)[name] ?? ''

/** Safety colours belong to safety alone. */
export const mayHaveLevel = (kind: NoticeKind): boolean => !['praise', 'family', 'book'].includes(kind)
