/** Captions as a sheet, behind the door. */
import { CAPTION_COLUMNS } from '../../../contract/captionSheet.ts'
import { MOST_DRAFTS } from '../../../contract/captions.ts'
import type { Site } from '../../../contract/site.ts'
import { actorOf, type Door } from '../../http/door.ts'
import type { Clock } from '../../ports.ts'
import { Refusal } from '../../refusal.ts'
import type { Language } from '../../sheets/columns.rules.ts'
import { asOneSheet } from '../../sheets/explained.rules.ts'
import { readTable, type SheetKind, tableFile } from '../../sheets/sheets.ts'
import type { Captions } from '../captions.ts'
import { COLUMNS, cellsOf, type SiteWords } from './columns.rules.ts'
import { importCaptions } from './import.rules.ts'
import { momentCell } from './moment.rules.ts'
import { captionTemplate } from './template.rules.ts'

interface Parts {
  captions: Captions
  site: () => Pick<Site, 'places' | 'screen' | 'meals'>
  clock: Clock
}

export const captionSheetRoutes = ({ captionSheet: door }: Door, { captions, site, clock }: Parts) => {
  const words = (): SiteWords => {
    const { places, screen, meals } = site()
    return { places, tags: screen.tags, meals: meals.map(({ name }) => name) }
  }

  const allCaptions = (as: SheetKind, language: Language) => {
    const rows = captions.list().map(caption => {
      const cells = cellsOf(caption, words())
      return CAPTION_COLUMNS.map(name => cells[name])
    })
    const headings = CAPTION_COLUMNS.map(name => COLUMNS.headings[language][name])
    return tableFile([headings, ...rows], as, '点台-字幕')
  }

  const template = (as: SheetKind, language: Language) => {
    const [tomorrow = ''] = momentCell(new Date(clock.now().getTime() + 86_400_000).toISOString()).split(' ')
    const made = captionTemplate(words(), language, tomorrow)
    const name = '点台-字幕模板'
    return as === 'csv'
      ? tableFile(asOneSheet(made), as, name)
      : tableFile(made.rows, as, name, made.explanation)
  }

  const read = async (file: File) => {
    const rows = await readTable(new Uint8Array(await file.arrayBuffer()))
    const found = importCaptions(rows, { site: words(), captions: captions.list(), now: clock.now() })
    const came = found.captions.length
    if (came > MOST_DRAFTS) throw new Refusal('MANY_CAPTIONS', { most: MOST_DRAFTS, came })
    return found
  }

  return {
    export: door.export.handler(async ({ input: { as, what, language } }) => ({
      file: await (what === 'template' ? template : allCaptions)(as, language),
    })),
    preview: door.preview.handler(({ input }) => read(input.file)),
    import: door.import.handler(async ({ input, context }) => {
      const { captions: found, problems, same } = await read(input.file)
      if (problems.length > 0) throw new Refusal('BAD_CAPTIONS', { problems })
      const drafts = found.map(({ caption }) => caption)
      const { added } =
        drafts.length > 0 ? await captions.createDrafts(actorOf(context), drafts) : { added: 0 }
      return { added, same }
    }),
  }
}
