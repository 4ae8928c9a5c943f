/** The template of the captions' sheet: headings, an example, and what each column takes. */
import { CAPTION_COLUMNS, type CaptionColumn } from '../../../contract/captionSheet.ts'
import { CAPTION_LIMIT } from '../../../contract/captions.ts'
import { type Language, REMARK } from '../../sheets/columns.rules.ts'
import type { Template } from '../../sheets/explained.rules.ts'
import { SEPARATOR } from '../../sheets/names.rules.ts'
import type { Cell } from '../../sheets/sheets.ts'
import { COLUMNS, LEVEL_NAMES, type SiteWords, screensOf } from './columns.rules.ts'

interface Words {
  /** The name of the sheet that explains. */
  sheet: string
  heading: readonly [string, string, string]
  needed: string
  example: string
  /** How the sheet is used at all, a line each. */
  first: readonly string[]
  takesOf: (names: { meals: string; screens: string }) => Record<CaptionColumn, string>
}

const WORDS: Record<Language, Words> = {
  'zh-CN': {
    sheet: '说明',
    heading: ['列', '必填', '怎么填'],
    needed: '是',
    example: '示例：入井前先看气压表',
    first: [
      '一行一条字幕，从第 2 行开始填。第一格以 ## 开头的行（例如示例那一行）不会导入，可以留着，也可以删掉。',
      '先在“字幕 → 导出导入”页选这个文件，看过再确认；有一格不对，就全都不导入。导入的都是草稿，还要照常提交、审批。',
      '列的顺序可以换；不是必填的列可以整列删掉。',
    ],
    takesOf: ({ meals, screens }) => ({
      text: `字幕内容，最多 ${CAPTION_LIMIT} 个字；一般 40 个字以内最好读。`,
      level: `写一个：${LEVEL_NAMES}。不填就是一般信息。`,
      start: '什么时候开始，像 2026-12-01 16:00；只写日期就从当天 0:00 开始，不填就从导入时开始。',
      end: '什么时候结束，写法同上；只写日期就到当天 23:59。',
      days: '每天、工作日、周一至周五、周一、周三、每月 1、15、月末，或 iCalendar 规则。不填就是每天。',
      parts: `每餐、交接班、交接班前后 15 分钟、11:00-13:00，或餐次名，几个之间用“、”隔开：${meals}。不填就是全天。`,
      places: `地点或标签，几个之间用“、”隔开：${screens}。不填就是所有屏幕。`,
    }),
  },
  en: {
    sheet: 'How to fill in',
    heading: ['Column', 'Needed', 'What to write'],
    needed: 'yes',
    example: 'example: Look at the pressure gauge before you go down',
    first: [
      'One caption a row, from row 2. A row whose first cell begins with ##, such as the example, is not imported; keep it or delete it.',
      'Choose this file on the page “Captions → Export, import”; look, then confirm. If one cell is wrong, nothing is imported. What comes in is a draft and is handed in and approved as always.',
      'Columns may change places; one that is not needed may be deleted.',
    ],
    takesOf: ({ meals, screens }) => ({
      text: `The words, up to ${CAPTION_LIMIT} characters; up to 40 read best.`,
      level: `One of: red, orange, yellow, blue, info (${LEVEL_NAMES}); empty means plain information.`,
      start:
        'When it begins, such as 2026-12-01 16:00; a day alone begins at 0:00; empty means from the import on.',
      end: 'When it ends, written in the same way; a day alone ends at 23:59.',
      days: 'daily, workdays, Mon-Fri, Mon, Wed, monthly on 1, 15, last, or a rule of iCalendar; empty means every day.',
      parts: `every meal, shift changes, shift changes 15 min, 11:00-13:00, or the name of a meal, several with commas between them: ${meals}; empty means the whole day.`,
      places: `Places or tags, several with commas between them: ${screens}; empty means every screen.`,
    }),
  },
}

/** Headings and an example, and the rows that explain. */
export const captionTemplate = (site: SiteWords, language: Language, day: string): Template => {
  const words = WORDS[language]
  const headings = COLUMNS.headings[language]
  const [screen] = screensOf(site)
  const takes = words.takesOf({
    meals: site.meals.join(SEPARATOR),
    screens: screensOf(site)
      .map(({ name }) => name.zh)
      .join(SEPARATOR),
  })
  const example: Record<CaptionColumn, string> = {
    text: `${REMARK} ${words.example}`,
    level: '一般信息',
    start: `${day} 06:00`,
    end: `${day} 20:00`,
    days: '工作日',
    parts: site.meals[0] ?? '11:00-13:00',
    places: screen?.name.zh ?? '',
  }
  const explained = CAPTION_COLUMNS.map((name): Cell[] => [
    headings[name],
    COLUMNS.needed.includes(name) ? words.needed : '',
    takes[name],
  ])
  return {
    rows: [CAPTION_COLUMNS.map(name => headings[name]), CAPTION_COLUMNS.map(name => example[name])],
    explanation: {
      name: words.sheet,
      rows: [[...words.heading], ...explained, ...words.first.map(line => ['', '', line])],
    },
  }
}
