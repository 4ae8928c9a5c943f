import { expect, test } from 'vitest'
import { stationWithCycle } from '../../support/cycle.ts'
import { codeOf } from '../../support/visitor.ts'

const HEAD =
  '编号,类别,名称,英文名称,介绍,英文介绍,时长（分钟）,几人就上,最多人数,场地,时段,器材,组织者,可报名,停用'
const csv = (...rows: string[]) => new File([[HEAD, ...rows].join('\r\n')], '活动.csv')

test.each(['xlsx', 'csv'] as const)('the catalogue goes out as %s and comes back as it was', async as => {
  const { staff } = await stationWithCycle()
  const { file } = await staff.ask.activities.export({ as })
  expect(file.name).toBe(`点台-活动库.${as}`)
  expect(await staff.ask.activities.preview({ file })).toEqual({
    added: 0,
    changed: 0,
    same: 2,
    problems: [],
  })
})

test('a sheet adds what is new and changes what it names, and a preview changes nothing', async () => {
  const { staff, chess } = await stationWithCycle()
  const file = csv(
    `${chess.id},棋牌,象棋大擂台,,来就是了,,120,10,,食堂、职工俱乐部,周末,,工会,是,`,
    ',文艺,豫剧专场,Opera,团里的名角,,90,20,200,食堂,周末,音响一套,文工团,,',
  )
  const counts = { added: 1, changed: 1, same: 0 }
  expect(await staff.ask.activities.preview({ file })).toEqual({ ...counts, problems: [] })
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
  )
  const problems = [
    { row: 3, column: '类别', fault: 'unknown', came: '歌舞' },
    { row: 3, column: '时长（分钟）', fault: 'number', came: '九十' },
    { row: 3, column: '场地', fault: 'unknown', came: '礼堂' },
    { row: 4, column: '名称', fault: 'missing' },
    { row: 4, column: '几人就上', fault: 'range', came: '0' },
    { row: 5, column: '名称', fault: 'repeated', came: '围棋' },
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
  expect(problems.map(({ column }) => column)).not.toContain('类别')
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

test('categories, venues and slots change, except those that an activity uses', async () => {
  const { staff } = await stationWithCycle()
  const { activities: _, ...lists } = await staff.ask.activities.catalogue()
  const venue = { id: 'jingkou', name: { zh: '井口广场', en: 'Pit square' } }
  const next = await staff.ask.activities.lists({ ...lists, venues: [...lists.venues, venue] })
  expect(next.venues).toContainEqual(venue)
  const without = { ...lists, venues: lists.venues.filter(({ id }) => id !== 'shitang') }
  await expect(staff.ask.activities.lists(without)).rejects.toMatchObject({
    code: 'IN_USE',
    data: { ids: ['shitang'] },
  })
})
