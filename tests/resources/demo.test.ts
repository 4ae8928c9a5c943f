/** The demo content is what the schema says, hangs together, and its pictures are fit to be shown. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NOTICE_KINDS } from '../../electron/contract/noticeKinds.ts'
import { demoNotices } from '../../electron/station/demo/demo.rules.ts'
import { DemoContent } from '../../resources/demo/content.schema.ts'

const folder = resolve(import.meta.dirname, '../../resources/demo')
const content = DemoContent.parse(JSON.parse(readFileSync(`${folder}/content.json`, 'utf8')))
const pictures = readdirSync(`${folder}/pictures`)

const ids = (items: { id: string }[]) => items.map(item => item.id)
const unique = (values: string[]) => [...new Set(values)]

/** Every string anywhere in a value. */
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

describe('the demo content', () => {
  test('fills a kiosk: ten captions, nine notices, six categories, eighteen activities', () => {
    expect(content.captions).toHaveLength(10)
    expect(content.notices).toHaveLength(9)
    expect(content.categories).toHaveLength(6)
    expect(content.activities).toHaveLength(18)
  })

  test('gives no two things of a kind the same id', () => {
    for (const kind of [content.activities, content.categories, content.venues, content.slots]) {
      expect(unique(ids(kind))).toEqual(ids(kind))
    }
  })

  test('offers activities only of known categories, at known venues and slots', () => {
    for (const activity of content.activities) {
      expect(ids(content.categories)).toContain(activity.category)
      expect(ids(content.venues)).toEqual(expect.arrayContaining(activity.venues))
      expect(ids(content.slots)).toEqual(expect.arrayContaining(activity.slots))
    }
  })

  test('leaves no category and no venue without something to order', () => {
    expect(unique(content.activities.map(({ category }) => category)).sort()).toEqual(
      ids(content.categories).sort(),
    )
    expect(unique(content.activities.flatMap(({ venues }) => venues)).sort()).toEqual(
      ids(content.venues).sort(),
    )
  })

  test('says everything in English too', () => {
    for (const { title, pitch } of content.activities) {
      expect(title.en).toMatch(/^[A-Z]/)
      expect(pitch.en).toMatch(/^[A-Z]/)
    }
  })

  test('puts every activity on the open menu, and known ones on the closed menu', () => {
    expect(content.rounds.open.activities).toEqual(ids(content.activities))
    expect(ids(content.activities)).toEqual(expect.arrayContaining(content.rounds.closed.activities))
  })

  test('tells of each item of the closed round once where it stands, and shows every stage', () => {
    const { activities, favourites, progress } = content.rounds.closed
    expect(progress.map(({ dish }) => dish).sort()).toEqual([...activities].sort())
    expect(Object.keys(favourites).sort()).toEqual([...activities].sort())
    expect(unique(progress.map(({ stage }) => stage))).toHaveLength(5)
  })

  test('gives a reason for what was declined', () => {
    const declined = content.rounds.closed.progress.filter(({ stage }) => stage === 'declined')
    expect(declined.map(({ note }) => note)).not.toContain('')
  })

  test('writes Chinese with full-width punctuation, but for times of day', () => {
    const chinese = strings(content).filter(text => /\p{Script=Han}/u.test(text))
    expect(chinese.filter(text => /[,;!?()]|\D:|:\D/.test(text))).toEqual([])
  })

  test('has a notice of every kind, and a warning with all that one must say', () => {
    const kinds = new Set(content.notices.map(({ content }) => content.kind))
    expect([...kinds].sort()).toEqual([...NOTICE_KINDS].sort())
    const items = demoNotices(content.notices, new Date('2026-07-21T08:20:00Z'))
    const warning = items.find(({ approved }) => approved.content.kind === 'warning')?.approved
    expect(warning).toMatchObject({ level: 'orange', content: { since: '2026-07-21T08:00:00.000Z' } })
  })
})

describe('the pictures of the demo', () => {
  test('are one for each activity, under its id, with nothing missing that is shown', () => {
    expect(pictures.sort()).toEqual(
      ids(content.activities)
        .map(id => `${id}.svg`)
        .sort(),
    )
    for (const { id, picture } of content.activities) expect(picture).toBe(`/media/pictures/${id}.svg`)
    const shown = content.notices.flatMap(({ media }) => media?.src ?? [])
    expect(pictures).toEqual(expect.arrayContaining(shown.map(picture => basename(picture))))
  })

  test.each(pictures)(
    '%s is small, of the common size, and draws without text, code or anything from outside',
    file => {
      const svg = readFileSync(`${folder}/pictures/${file}`, 'utf8')
      expect(svg).toContain('viewBox="0 0 640 420"')
      expect(Buffer.byteLength(svg)).toBeLessThan(8 * 1024)
      expect(svg).not.toMatch(/<(text|style|script|image|filter|foreignObject|a)\b|\son\w+=|NaN|undefined/)
      expect([...svg.matchAll(/(?:href|src)="(?!#)[^"]*"|url\((?!#)/g)]).toEqual([])
    },
  )
})
