/** The catalogue behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import { readTable, tableFile } from '../sheets/sheets.ts'
import type { Activities } from './activities.ts'
import { COLUMN_NAMES, COLUMNS, cellsOf } from './columns.rules.ts'

const rowsIn = async (file: File) => readTable(new Uint8Array(await file.arrayBuffer()))

export const activityRoutes = ({ activities: door }: Door, activities: Activities) => ({
  catalogue: door.catalogue.handler(() => activities.catalogue()),
  create: door.create.handler(({ input, context }) => activities.create(actorOf(context), input)),
  update: door.update.handler(({ input, context }) => activities.update(actorOf(context), input)),
  lists: door.lists.handler(({ input, context }) => activities.lists(actorOf(context), input)),
  export: door.export.handler(async ({ input }) => {
    const catalogue = activities.catalogue()
    const rows = catalogue.activities.map(activity => {
      const cells = cellsOf(activity, catalogue)
      return COLUMN_NAMES.map(name => cells[name])
    })
    const heading = COLUMN_NAMES.map(name => COLUMNS[name])
    return { file: await tableFile([heading, ...rows], input.as, '点台-活动库') }
  }),
  preview: door.preview.handler(async ({ input }) => {
    const { activities: _, ...found } = activities.preview(await rowsIn(input.file))
    return found
  }),
  import: door.import.handler(async ({ input, context }) =>
    activities.import(actorOf(context), await rowsIn(input.file)),
  ),
})
