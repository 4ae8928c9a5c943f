/** The template of the catalogue's sheet: headings, an example, and what each column takes. */
import type { Catalogue, SheetColumn } from '../../contract/activities.ts'
import { SHEET_COLUMNS } from '../../contract/activities.ts'
import { type Language, REMARK } from '../sheets/columns.rules.ts'
import type { Template } from '../sheets/explained.rules.ts'
import { SEPARATOR } from '../sheets/names.rules.ts'
import type { Cell } from '../sheets/sheets.ts'
import { HEADINGS } from './columns.rules.ts'

interface Words {
  /** The name of the sheet that explains. */
  sheet: string
  column: string
  needed: string
  takes: string
  yes: string
  no: string
  /** How the sheet is used at all, a line each. */
  first: readonly string[]
  takesOf: (names: Record<'categories' | 'venues' | 'slots', string>) => Record<SheetColumn, string>
}

const WORDS: Record<Language, Words> = {
  'zh-CN': {
    sheet: '说明',
    column: '列',
    needed: '必填',
    takes: '怎么填',
    yes: '是',
    no: '',
    first: [
      '一行一个活动，从第 2 行开始填。第一格以 ## 开头的行（例如示例那一行）不会导入，可以留着，也可以删掉。',
      '先在“导入导出”页选这个文件，看过会新增、改动哪些，再确认导入；有一格不对，就全都不导入。',
      '列的顺序可以换；不是必填的列可以整列删掉，已有活动的那一项就保持原样。图片不在表里，导入后不会变。',
    ],
    takesOf: ({ categories, venues, slots }) => ({
      id: '点台给活动的编号。新活动留空；要改已有的活动，保留导出时的编号，或者写一样的名称。',
      category: `写一个：${categories}`,
      titleZh: '菜单上的名称，最多 200 个字。同一个活动只写一行。',
      titleEn: '英文界面显示的名称，可以不填，最多 400 个字。',
      pitchZh: '一句话介绍，让人想来，最多 200 个字。',
      pitchEn: '英文介绍，可以不填，最多 400 个字。',
      minutes: '一场多长，5–1440 的整数。',
      threshold: '最少几个人点就办，1–10000 的整数。',
      mostPeople: '最多容纳几个人，不能小于“几人就上”；不限就留空。',
      venues: `可选的场地，几个之间用“、”隔开：${venues}`,
      slots: `可选的时段，几个之间用“、”隔开：${slots}`,
      equipment: '要准备什么，可以不填，最多 100 个字。',
      organiser: '谁来办，可以不填，最多 40 个字。',
      joinable: '职工能不能报名参加或上台：是、否。不填就是否。',
      retired: '以后做菜单不再出现：是、否。不填就是否。',
    }),
  },
  en: {
    sheet: 'How to fill in',
    column: 'Column',
    needed: 'Needed',
    takes: 'What to write',
    yes: 'yes',
    no: '',
    first: [
      'One activity a row, from row 2. A row whose first cell begins with ##, such as the example, is not imported; keep it or delete it.',
      'Choose this file on the page “Export, import”; look at what would be added and changed, then confirm. If one cell is wrong, nothing is imported.',
      'Columns may change places. A column that is not needed may be deleted: existing activities then keep what they have. Pictures are not in the sheet and stay.',
    ],
    takesOf: ({ categories, venues, slots }) => ({
      id: 'The number that Diantai gave to the activity. Leave it empty for a new one; to change one, keep the number of the export or write the same title.',
      category: `One of: ${categories}`,
      titleZh: 'The title on the menu, up to 200 characters. One row for each activity.',
      titleEn: 'The title where the page is in English; may be empty, up to 400 characters.',
      pitchZh: 'One line that makes one want to come, up to 200 characters.',
      pitchEn: 'The same in English; may be empty, up to 400 characters.',
      minutes: 'How long it takes: a whole number, 5–1440.',
      threshold: 'From so many orders it is staged: a whole number, 1–10000.',
      mostPeople: 'How many fit, at least as many as are needed; empty for no limit.',
      venues: `Where it can be, several with “、” or commas between them: ${venues}`,
      slots: `When it can be, several with “、” or commas between them: ${slots}`,
      equipment: 'What must be brought; may be empty, up to 100 characters.',
      organiser: 'Who holds it; may be empty, up to 40 characters.',
      joinable: 'Whether workers may offer to take part or perform: yes or no; empty means no.',
      retired: 'No longer offered for menus: yes or no; empty means no.',
    }),
  },
}

const MAY_BE_EMPTY: readonly SheetColumn[] = [
  ...(['id', 'titleEn', 'pitchEn', 'mostPeople', 'equipment', 'organiser', 'joinable', 'retired'] as const),
]

const namesOf = (list: Catalogue['venues']) => list.map(({ name }) => name.zh).join(SEPARATOR)

const exampleOf = ({ categories, venues, slots }: Catalogue, language: Language): Cell[] => {
  const example: Record<SheetColumn, Cell> = {
    id: `${REMARK} ${language === 'en' ? 'example' : '示例'}`,
    category: namesOf(categories.slice(0, 1)),
    titleZh: '象棋擂台',
    titleEn: 'Chess challenge',
    pitchZh: '赢了守擂，输了请茶',
    pitchEn: 'Win and stay',
    minutes: 90,
    threshold: 8,
    mostPeople: 40,
    venues: namesOf(venues.slice(0, 2)),
    slots: namesOf(slots.slice(0, 2)),
    equipment: '象棋 10 副',
    organiser: '工会',
    joinable: WORDS[language].yes,
    retired: '',
  }
  return SHEET_COLUMNS.map(name => example[name])
}

/** Headings and an example, and the rows that explain. */
export const templateOf = (catalogue: Catalogue, language: Language): Template => {
  const words = WORDS[language]
  const takes = words.takesOf({
    categories: namesOf(catalogue.categories),
    venues: namesOf(catalogue.venues),
    slots: namesOf(catalogue.slots),
  })
  const heading = HEADINGS[language]
  const explained = SHEET_COLUMNS.map((name): Cell[] => [
    heading[name],
    MAY_BE_EMPTY.includes(name) ? words.no : words.yes,
    takes[name],
  ])
  return {
    rows: [SHEET_COLUMNS.map(name => heading[name]), exampleOf(catalogue, language)],
    explanation: {
      name: words.sheet,
      rows: [
        [words.column, words.needed, words.takes],
        ...explained,
        ...words.first.map(line => ['', '', line]),
      ],
    },
  }
}
