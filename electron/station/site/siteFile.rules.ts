/** Pure rules of the settings as a file: written, read as something unknown, compared field by field. */
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { Instant } from '../../contract/common.ts'
import { SiteFields } from '../../contract/site.ts'
import {
  SITE_FILE_KIND,
  SITE_FILE_LIMIT,
  type SiteChange,
  type SiteFileProblem,
} from '../../contract/siteFile.ts'
import { SITE_DOCUMENT } from './site.document.ts'
import { problemsOf } from './siteFile.problems.ts'

export type ReadSiteFile =
  | { kind: 'good'; fields: SiteFields; exportedAt: string }
  | { kind: 'bad'; problems: SiteFileProblem[] }

const Head = z.looseObject({ kind: z.literal(SITE_FILE_KIND), version: z.int().min(1), exportedAt: Instant })

const wrong = (fault: SiteFileProblem['fault'], expected: string, came = ''): ReadSiteFile => ({
  kind: 'bad',
  problems: [{ path: '', fault, expected, came, limit: null }],
})

export const writtenSiteFile = (fields: SiteFields, exportedAt: string): string => {
  const head = { kind: SITE_FILE_KIND, version: SITE_DOCUMENT.version, exportedAt }
  return `${JSON.stringify({ ...head, ...fields }, null, 2)}\n`
}

/** A name that every file system takes; the day is the local one. */
export const siteFileName = (mine: string, place: string, now: Date): string => {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part =>
    String(part).padStart(2, '0'),
  )
  return `diantai-${mine}-${place}-${day.join('')}.json`.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '_')
}

const parsed = (content: string): unknown => {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Settings of an older version become those of today; undefined where they never were settings of that version. */
const ofToday = (fields: unknown, version: number): unknown => {
  try {
    return SITE_DOCUMENT.migrations.slice(version - 1).reduce<unknown>((older, step) => step(older), fields)
  } catch {
    return undefined
  }
}

export const readSiteFile = (content: string): ReadSiteFile => {
  if (content.length > SITE_FILE_LIMIT)
    return wrong('tooLarge', `a file of at most ${SITE_FILE_LIMIT} characters`, String(content.length))
  const file = parsed(content)
  if (file === undefined) return wrong('notJson', 'JSON as the export writes it')
  const head = Head.safeParse(file)
  if (!head.success) return wrong('notSettings', `a file with kind "${SITE_FILE_KIND}" and its version`)
  const { kind: _, version, exportedAt, ...rest } = head.data
  if (version > SITE_DOCUMENT.version)
    return wrong(
      'newer',
      `version ${SITE_DOCUMENT.version} or older; update this station first`,
      String(version),
    )
  const today = ofToday(rest, version)
  if (today === undefined) return wrong('notSettings', `settings of version ${version}`)
  const fields = SiteFields.safeParse(today)
  if (!fields.success) return { kind: 'bad', problems: problemsOf(fields.error.issues, today) }
  return { kind: 'good', fields: fields.data, exportedAt }
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Field by field; a list counts as one. */
export const changesBetween = (before: object, after: object, within = ''): SiteChange[] =>
  Object.entries(after).flatMap(([name, next]): SiteChange[] => {
    const path = `${within}${name}`
    const now: unknown = before[name as keyof typeof before]
    if (isGroup(next) && isGroup(now)) return changesBetween(now, next, `${path}.`)
    return isDeepStrictEqual(now, next) ? [] : [{ path, before: now, after: next }]
  })
