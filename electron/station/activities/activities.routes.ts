/** The catalogue behind the door. */
import { type Catalogue, SHEET_COLUMNS } from '../../contract/activities.ts'
import { actorOf, type Door } from '../http/door.ts'
import type { Language } from '../sheets/columns.rules.ts'
import { asOneSheet } from '../sheets/explained.rules.ts'
import { readTable, type SheetKind, tableFile } from '../sheets/sheets.ts'
import type { Activities } from './activities.ts'
import { cellsOf, HEADINGS } from './columns.rules.ts'
import { templateOf } from './template.rules.ts'

const rowsIn = async (file: File) => readTable(new Uint8Array(await file.arrayBuffer()))

const catalogueFile = (catalogue: Catalogue, as: SheetKind, language: Language) => {
  const rows = catalogue.activities.map(activity => {
    const cells = cellsOf(activity, catalogue)
    return SHEET_COLUMNS.map(name => cells[name])
  })
  return tableFile([SHEET_COLUMNS.map(name => HEADINGS[language][name]), ...rows], as, '点台-活动库')
}

const templateFile = (catalogue: Catalogue, as: SheetKind, language: Language) => {
  const template = templateOf(catalogue, language)
  const name = '点台-活动模板'
  return as === 'csv'
    ? tableFile(asOneSheet(template), as, name)
    : tableFile(template.rows, as, name, template.explanation)
}

export const activityRoutes = ({ activities: door }: Door, activities: Activities) => ({
  catalogue: door.catalogue.handler(() => activities.catalogue()),
  create: door.create.handler(({ input, context }) => activities.create(actorOf(context), input)),
  update: door.update.handler(({ input, context }) => activities.update(actorOf(context), input)),
  lists: door.lists.handler(({ input, context }) => activities.lists(actorOf(context), input)),
  export: door.export.handler(async ({ input: { as, what, language } }) => {
    const fileOf = what === 'template' ? templateFile : catalogueFile
    return { file: await fileOf(activities.catalogue(), as, language) }
  }),
  preview: door.preview.handler(async ({ input }) => {
    const { activities: _, ...found } = activities.preview(await rowsIn(input.file))
    return found
  }),
  import: door.import.handler(async ({ input, context }) =>
    activities.import(actorOf(context), await rowsIn(input.file), input.revision),
  ),
})
