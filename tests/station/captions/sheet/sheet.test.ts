import { expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { MOST_DRAFTS } from '../../../../electron/contract/captions.ts'
import { readTable } from '../../../../electron/station/sheets/sheets.ts'
import { captionDraft } from '../../../support/builders.ts'
import { startStation } from '../../../support/station.ts'
import { codeOf } from '../../../support/visitor.ts'

const csv = (...rows: string[]) =>
  new File([['字幕,级别,开始,结束,哪些天,一天里什么时候,在哪些屏幕', ...rows].join('\r\n')], '字幕.csv')
const year = new Date().getFullYear() + 1

const office = async () => {
  const station = await startStation()
  return { ...station, editor: await station.member('小李', 'editor') }
}

test('rows become drafts of whoever imports them, and none is on a screen before it is approved', async () => {
  const { editor, anybody, member } = await office()
  const file = csv(`先停电,黄色,,${year}-06-01,工作日,11:00-13:00,`, `再动手,,,${year}-06-01 12:30,,,`)
  const preview = await editor.ask.captionSheet.preview({ file })
  expect(preview.captions.map(({ row, caption }) => `${row} ${caption.text}`)).toEqual([
    '2 先停电',
    '3 再动手',
  ])
  expect(await editor.ask.captions.list()).toEqual([])
  expect(await editor.ask.captionSheet.import({ file })).toEqual({ added: 2, same: 0 })
  const list = await editor.ask.captions.list()
  expect(list.map(({ text, level, state }) => [text, level, state])).toEqual([
    ['先停电', 'yellow', 'draft'],
    ['再动手', 'info', 'draft'],
  ])
  expect(await anybody.ask.captions.live()).toEqual([])
  const [first] = list
  if (!first) throw new Error('there is no draft')
  const approver = await member('老周', 'approver')
  await approver.ask.captions.approve(await editor.ask.captions.submit(first))
  expect((await editor.ask.captions.list()).map(({ state }) => state)).not.toContain('submitted')
})

test('one wrong cell keeps every row out, and names itself', async () => {
  const { editor } = await office()
  const file = csv(`先停电,,,${year}-06-01,,,`, '再动手,紫色,,明天,,,')
  const { problems } = await editor.ask.captionSheet.preview({ file })
  expect(problems.map(({ letters, row }) => `${letters}${row}`)).toEqual(['B3', 'D3'])
  expect(await codeOf(editor.ask.captionSheet.import({ file }))).toBe('BAD_CAPTIONS')
  expect(await editor.ask.captions.list()).toEqual([])
})

test.each(['xlsx', 'csv'] as const)('captions go out as %s and are known when they come back', async as => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  await staff.ask.captions.create(captionDraft({ text: '=1+1 先停电', level: 'red', places: ['yi-shitang'] }))
  const { file } = await staff.ask.captionSheet.export({ as })
  expect(file.name).toBe(`点台-字幕.${as}`)
  expect(await staff.ask.captionSheet.preview({ file })).toMatchObject({
    captions: [],
    same: 1,
    problems: [],
  })
  expect(await staff.ask.captionSheet.import({ file })).toEqual({ added: 0, same: 1 })
})

test.each(['xlsx', 'csv'] as const)(
  'the template as %s explains each column and imports as nothing',
  async as => {
    const { editor } = await office()
    for (const language of ['zh-CN', 'en'] as const) {
      const { file } = await editor.ask.captionSheet.export({ as, what: 'template', language })
      expect(await editor.ask.captionSheet.preview({ file })).toMatchObject({
        captions: [],
        problems: [],
        ignored: [],
      })
    }
  },
)

test('a moment that a spreadsheet keeps as such is read by the wall clock', async () => {
  const { editor } = await office()
  const end = new Date(Date.UTC(year, 5, 1, 16, 30))
  const bytes = await writeXlsx([
    [
      { value: '字幕', type: String },
      { value: '结束', type: String },
    ],
    [
      { value: '先停电', type: String },
      { value: end, type: Date, format: 'yyyy-mm-dd hh:mm' },
    ],
  ]).toBuffer()
  expect((await readTable(new Uint8Array(bytes)))[1]).toEqual(['先停电', `${year}-06-01 16:30`])
  const preview = await editor.ask.captionSheet.preview({ file: new File([new Uint8Array(bytes)], 'x.xlsx') })
  expect(preview.captions[0]?.caption.end).toBe(new Date(year, 5, 1, 16, 30).toISOString())
})

test('more rows than are read through by anybody are refused with the number that may be', async () => {
  const { editor } = await office()
  const rows = Array.from({ length: MOST_DRAFTS + 1 }, (_, index) => `第 ${index} 条,,,${year}-06-01,,,`)
  expect(await codeOf(editor.ask.captionSheet.preview({ file: csv(...rows) }))).toBe('MANY_CAPTIONS')
  expect(await codeOf(editor.ask.captionSheet.preview({ file: new File(['PNG\0'], 'x.xlsx') }))).toBe(
    'NOT_A_SHEET',
  )
})
