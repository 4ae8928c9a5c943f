/** The form of a notice: one kind becomes another, and what is sent. */
import { expect, test } from 'vitest'
import {
  checkNotice,
  contentOf,
  exampleOf,
  newNotice,
  valuesOf,
} from '../../renderer/console/notices/notice.rules.ts'
import { noticeDraft } from '../support/builders.ts'

const now = new Date('2026-07-21T08:00:00')

test('a change of kind loses nothing that was written, and only the fields of the kind are sent', () => {
  const values = {
    ...newNotice(now),
    title: '停水',
    issuer: '后勤科',
    body: '今晚停水',
    service: '自来水',
    area: '2号公寓',
  }
  expect(checkNotice({ ...values, kind: 'outage' }).data?.content).toEqual({
    kind: 'outage',
    ...{ service: '自来水', since: now.toISOString(), backAt: '', area: '2号公寓', advice: '' },
  })
  expect(checkNotice(values).data?.content).toEqual({ kind: 'notice', body: '今晚停水' })
})

test('praise has no level, whatever was chosen before', () => {
  const values = {
    ...newNotice(now),
    title: '光荣榜',
    issuer: '工会',
    kind: 'praise',
    level: 'red',
    honoured: '李大山',
  } as const
  expect(checkNotice(values).data?.level).toBe('info')
})

test('what the station has comes back as it was after it went through the form', () => {
  const {
    step: _,
    reason: __,
    ...words
  } = noticeDraft({
    media: { type: 'picture', src: '/media/pictures/0a1b.png', alt: '副井' },
    recording: '/media/recordings/0a1b.mp3',
    level: 'red',
    start: '2026-07-21T08:00:00.000Z',
    end: '2026-07-22T08:00:00.000Z',
    content: {
      ...{ kind: 'warning', hazard: '暴雨', area: '全矿', watchFor: '积水', toDo: '撤出' },
      ...{ since: '2026-07-21T09:00:00.000Z', issuedAt: '2026-07-21T08:30:00.000Z' },
    },
  })
  expect(checkNotice(valuesOf(words, 3)).data).toEqual(words)
})

test('the preview shows what the template still asks for', () => {
  const values = { ...newNotice(now), kind: 'book', book: '平凡的世界' } as const
  expect(exampleOf(values, '正文')).toEqual({
    kind: 'book',
    book: '平凡的世界',
    author: '……',
    about: '……',
    borrow: '',
  })
  expect(contentOf(values)).toMatchObject({ author: '' })
})
