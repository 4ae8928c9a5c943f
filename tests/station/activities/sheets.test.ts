import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { MOST_ROWS } from '../../../electron/contract/sheets.ts'
import { readTable } from '../../../electron/station/sheets/sheets.ts'
import { activityDraft } from '../../support/builders.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { codeOf } from '../../support/visitor.ts'

const HEAD =
  '编号,类别,名称,英文名称,介绍,英文介绍,时长（分钟）,几人就上,最多人数,场地,时段,器材,组织者,可报名,停用'
const SAME = { added: 0, changed: 0, same: 2 }
const csv = (...rows: string[]) => new File([[HEAD, ...rows].join('\r\n')], '活动.csv')

test.each(['xlsx', 'csv'] as const)('the catalogue goes out as %s and comes back as it was', async as => {
  const { staff } = await stationWithCycle()
  const { file } = await staff.ask.activities.export({ as })
  expect(file.name).toBe(`点台-活动库.${as}`)
  expect(await staff.ask.activities.preview({ file })).toMatchObject({ ...SAME, problems: [], ignored: [] })
})

test('a sheet adds what is new and changes what it names, and a preview changes nothing', async () => {
  const { staff, chess } = await stationWithCycle()
  const file = csv(
    `${chess.id},棋牌,象棋大擂台,,来就是了,,120,10,,食堂、职工俱乐部,周末,,工会,是,`,
    ',文艺,豫剧专场,Opera,团里的名角,,90,20,200,食堂,周末,音响一套,文工团,,',
  )
  const counts = { added: 1, changed: 1, same: 0 }
  expect(await staff.ask.activities.preview({ file })).toMatchObject({ ...counts, problems: [] })
  expect((await staff.ask.activities.catalogue()).activities).toHaveLength(2)
  expect(await staff.ask.activities.import({ file })).toEqual(counts)
  const { activities } = await staff.ask.activities.catalogue()
  expect(activities.find(({ id }) => id === chess.id)).toMatchObject({
    title: { zh: '象棋大擂台' },
    minutes: 120,
    revision: 2,
  })
  expect(activities.at(-1)).toMatchObject({
    title: { zh: '豫剧专场' },
    mostPeople: 200,
    equipment: '音响一套',
  })
})

test('each cell that cannot be taken is named by row and column, and nothing is imported', async () => {
  const { staff } = await stationWithCycle()
  const file = csv(
    ',棋牌,围棋,,来,,60,8,,食堂,周末,,,,',
    ',歌舞,合唱,,来,,九十,8,,礼堂,周末,,,,',
    ',棋牌,,,来,,60,0,,食堂,周末,,,,',
    ',棋牌,围棋,,来,,60,8,,食堂,周末,,,,',
    ',棋牌,跳棋,,来,,60,8,5,食堂,周末,,,也许,',
    'nowhere,棋牌、体育,军棋,,来,,60,8,,食堂,周末,,,,',
  )
  const problems = [
    { row: 3, column: 'category', letters: 'B', fault: 'unknown', came: '歌舞' },
    { row: 3, column: 'minutes', letters: 'G', fault: 'number', came: '九十', expected: '5–1440' },
    { row: 3, column: 'venues', letters: 'J', fault: 'unknown', came: '礼堂' },
    { row: 4, column: 'titleZh', letters: 'C', fault: 'missing' },
    { row: 4, column: 'threshold', letters: 'H', fault: 'range', came: '0' },
    { row: 5, column: 'titleZh', letters: 'C', fault: 'repeated', came: '围棋' },
    {
      row: 6,
      column: 'mostPeople',
      letters: 'I',
      fault: 'fewer-than-needed',
      came: '5',
      expected: '8–10000',
    },
    { row: 6, column: 'joinable', letters: 'N', fault: 'unknown', came: '也许' },
    { row: 7, column: 'category', letters: 'B', fault: 'one-only', came: '棋牌、体育' },
    { row: 7, column: 'id', letters: 'A', fault: 'unknown-number', came: 'nowhere' },
  ]
  await expect(staff.ask.activities.import({ file })).rejects.toMatchObject({
    code: 'BAD_SHEET',
    data: { problems: problems.map(problem => expect.objectContaining(problem)) },
  })
  expect((await staff.ask.activities.catalogue()).activities).toHaveLength(2)
})

test('what Excel saves in China as CSV is read', async () => {
  const { staff } = await stationWithCycle()
  const head = Buffer.from([0xc0, 0xe0, 0xb1, 0xf0]) // 类别 in GB 18030
  const file = new File([head, ',x\r\n'], 'gbk.csv')
  const { problems } = await staff.ask.activities.preview({ file })
  expect(problems.map(({ column }) => column)).not.toContain('category')
})

test('a picture is no sheet', async () => {
  const { staff } = await stationWithCycle()
  const file = new File([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])], 'sheet.xlsx')
  expect(await codeOf(staff.ask.activities.import({ file }))).toBe('NOT_A_SHEET')
  const broken = new File([Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])], 'sheet.xlsx')
  expect(await codeOf(staff.ask.activities.import({ file: broken }))).toBe('NOT_A_SHEET')
})

test('a title that a spreadsheet would run as a formula goes out as text, and comes back', async () => {
  const { staff, chess } = await stationWithCycle()
  const { id, revision } = chess
  await staff.ask.activities.update({ ...chess, id, revision, title: { zh: '=HYPERLINK("x")', en: '' } })
  const { file } = await staff.ask.activities.export({ as: 'csv' })
  expect(await file.text()).toContain(`"'=HYPERLINK(""x"")"`)
  expect(await staff.ask.activities.preview({ file })).toMatchObject({ same: 2, changed: 0 })
})

test('what a sheet has no column for stays as it is, and columns that mean nothing are named', async () => {
  const { staff, chess } = await stationWithCycle()
  await staff.ask.activities.update({ ...chess, organiser: '工会', mostPeople: 60 })
  const rows = [
    '名称,类别,介绍,时长（分钟）,几人就上,场地,时段,负责电话',
    '象棋擂台,棋牌,改了介绍,90,8,食堂,周末,8001',
  ]
  const file = new File([rows.join('\n')], '活动.csv')
  expect(await staff.ask.activities.preview({ file })).toMatchObject({ changed: 1, ignored: ['负责电话'] })
  await staff.ask.activities.import({ file })
  const { activities } = await staff.ask.activities.catalogue()
  expect(activities.find(({ id }) => id === chess.id)).toMatchObject({
    ...{ pitch: { zh: '改了介绍' }, organiser: '工会', mostPeople: 60, joinable: true },
  })
})

test('a sheet without a column that is needed, or with one twice, is refused by its heading', async () => {
  const { staff } = await stationWithCycle()
  const file = new File(['名称,名称,类别,介绍,几人就上,场地,时段\r\n'], '活动.csv')
  const { problems } = await staff.ask.activities.preview({ file })
  expect(problems).toMatchObject([
    { row: 1, column: 'titleZh', letters: 'B', fault: 'heading-repeated' },
    { row: 1, column: 'minutes', letters: '', fault: 'heading', expected: '时长（分钟）' },
  ])
})

test('a sheet that is longer than what is read is refused as a whole', async () => {
  const { staff } = await stationWithCycle()
  const file = new File(
    [HEAD, ...Array.from({ length: MOST_ROWS }, (_, at) => `\r\n,棋牌,第${at}个`)],
    '长.csv',
  )
  await expect(staff.ask.activities.preview({ file })).rejects.toMatchObject({
    code: 'LONG_SHEET',
    data: { most: MOST_ROWS },
  })
})

test('an import of a preview that somebody overtook is refused, and nothing is changed', async () => {
  const { staff, chess } = await stationWithCycle()
  const file = csv(',棋牌,围棋,,来,,60,8,,食堂,周末,,,,')
  const { revision } = await staff.ask.activities.preview({ file })
  await staff.ask.activities.update({ ...chess, minutes: 45 })
  expect(await codeOf(staff.ask.activities.import({ file, revision }))).toBe('CONFLICT')
  const again = await staff.ask.activities.preview({ file })
  expect(await staff.ask.activities.import({ file, revision: again.revision })).toMatchObject({ added: 1 })
  const { activities } = await staff.ask.activities.catalogue()
  expect(activities.find(({ id }) => id === chess.id)).toMatchObject({ minutes: 45 })
})

test.each([
  ['xlsx', 'zh-CN'],
  ['csv', 'zh-CN'],
  ['xlsx', 'en'],
  ['csv', 'en'],
] as const)('the template as %s in %s explains every column and imports as nothing', async (as, language) => {
  const { staff } = await stationWithCycle()
  const { file } = await staff.ask.activities.export({ as, what: 'template', language })
  expect(file.name).toBe(`点台-活动模板.${as}`)
  expect(await staff.ask.activities.preview({ file })).toMatchObject({ added: 0, changed: 0, problems: [] })
  const bytes = Buffer.from(await file.arrayBuffer())
  const [sheet, explanation] =
    as === 'xlsx'
      ? await readXlsx(bytes)
      : [{ data: await readTable(bytes) }, { data: await readTable(bytes) }]
  const said = (explanation?.data ?? []).map(row => String(row[0]).replace(/^## /, ''))
  for (const heading of sheet?.data[0] ?? []) expect(said).toContain(heading)
})

test('the example of the template is taken as soon as it is no remark any more', async () => {
  const { staff } = await stationWithCycle()
  const { file } = await staff.ask.activities.export({ as: 'csv', what: 'template', language: 'en' })
  const filled = (await file.text()).replace('## example', '').replace('象棋擂台', '围棋擂台')
  const template = new File([filled], 'template.csv')
  expect(await staff.ask.activities.import({ file: template })).toMatchObject({ added: 1 })
})

test('fewer people than are needed is refused', async () => {
  const { staff, chess } = await stationWithCycle()
  const few = staff.ask.activities.update({ ...chess, threshold: 10, mostPeople: 5 })
  expect(await codeOf(few)).toBe('BAD_REQUEST')
})

test('categories, venues and slots change, except those that an activity uses', async () => {
  const { staff } = await stationWithCycle()
  const { activities: _, ...lists } = await staff.ask.activities.catalogue()
  const venue = { id: 'jingkou', name: { zh: '井口广场', en: 'Pit square' } }
  const next = await staff.ask.activities.lists({ ...lists, venues: [...lists.venues, venue] })
  expect(next.venues).toContainEqual(venue)
  const venues = lists.venues.filter(({ id }) => id !== 'shitang')
  await expect(
    staff.ask.activities.lists({ ...lists, venues, revision: next.revision }),
  ).rejects.toMatchObject({ code: 'IN_USE', data: { ids: ['shitang'] } })
})

test('an activity is not made at a venue that is being taken out', async () => {
  const { staff } = await stationWithCycle()
  const { activities: _, ...lists } = await staff.ask.activities.catalogue()
  const venue = { id: 'jingkou', name: { zh: '井口广场', en: 'Pit square' } }
  const { revision } = await staff.ask.activities.lists({ ...lists, venues: [...lists.venues, venue] })
  const [taken, made] = await Promise.allSettled([
    staff.ask.activities.lists({ ...lists, revision }),
    staff.ask.activities.create(activityDraft({ venues: ['jingkou'] })),
  ])
  const { venues, activities } = await staff.ask.activities.catalogue()
  const known = venues.map(({ id }) => id)
  expect(activities.flatMap(({ venues: own }) => own).filter(id => !known.includes(id))).toEqual([])
  expect([taken.status, made.status].toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('lists that somebody changed meanwhile are not overwritten, and no two entries have one name', async () => {
  const { staff } = await stationWithCycle()
  const { activities: _, ...lists } = await staff.ask.activities.catalogue()
  const twice = [...lists.venues, { id: 'jingkou', name: { zh: '食堂', en: '' } }]
  expect(await codeOf(staff.ask.activities.lists({ ...lists, venues: twice }))).toBe('BAD_REQUEST')
  await staff.ask.activities.lists({ ...lists, slots: lists.slots.toReversed() })
  expect(await codeOf(staff.ask.activities.lists(lists))).toBe('CONFLICT')
  expect((await staff.ask.activities.catalogue()).slots).toEqual(lists.slots.toReversed())
})
