/** 字幕表: captions out and in as a sheet; what comes in is a draft and goes the way of every caption. */
import * as z from 'zod'
import { CaptionDraft, MOST_DRAFTS } from './captions.ts'
import { forRoles } from './procedure.ts'
import { cellProblem, SheetFile, sheetErrors } from './sheets.ts'

/** The columns of the sheet, in their order. */
export const CAPTION_COLUMNS = ['text', 'level', 'start', 'end', 'days', 'parts', 'places'] as const
export type CaptionColumn = (typeof CAPTION_COLUMNS)[number]

/**
 * What is wrong with a cell. `too-many`: it names more than `expected`; `moment`: it is none; `backwards`: the end is not after the start; `over`: the end has
 * passed; `heading`: the column is not there, `heading-repeated`: it is there twice.
 */
const CAPTION_FAULTS = [
  ...(['missing', 'too-long', 'too-many', 'unknown', 'moment', 'backwards', 'over'] as const),
  ...(['repeated', 'heading', 'heading-repeated'] as const),
] as const
export type CaptionFault = (typeof CAPTION_FAULTS)[number]

const CaptionSheetProblem = cellProblem(CAPTION_COLUMNS, CAPTION_FAULTS)

const CaptionSheetPreview = z.object({
  /** What would become a draft, with the row that it stands in. */
  captions: z.array(z.object({ row: z.int(), caption: CaptionDraft })),
  /** Rows that say what a caption of the station says already. */
  same: z.int(),
  problems: z.array(CaptionSheetProblem),
  /** Headings that are no columns: what stands below them is not read. */
  ignored: z.array(z.string()),
})
export type CaptionSheetPreview = z.infer<typeof CaptionSheetPreview>

const fileErrors = {
  ...sheetErrors,
  MANY_CAPTIONS: {
    status: 413,
    message: `Expected at most ${MOST_DRAFTS} captions; nothing was taken`,
    data: z.object({ most: z.int(), came: z.int() }),
  },
} as const

export const captionSheet = {
  export: forRoles('editor')
    .route({
      method: 'POST',
      path: '/captions/sheet/export',
      summary: 'All captions, or a template that explains itself, in the form that import reads',
    })
    .input(
      z.object({
        as: z.enum(['xlsx', 'csv']),
        what: z.enum(['captions', 'template']).default('captions'),
        /** Of headings and explanations. */
        language: z.enum(['zh-CN', 'en']).default('zh-CN'),
      }),
    )
    .output(z.object({ file: z.file() })),
  preview: forRoles('editor')
    .route({
      method: 'POST',
      path: '/captions/sheet/preview',
      summary: 'The drafts that an import would make; makes none',
    })
    .errors(fileErrors)
    .input(z.object({ file: SheetFile }))
    .output(CaptionSheetPreview),
  import: forRoles('editor')
    .route({
      method: 'POST',
      path: '/captions/sheet/import',
      summary: 'Make a draft of each row, of all rows or of none',
    })
    .errors({
      ...fileErrors,
      BAD_CAPTIONS: {
        status: 422,
        message: 'Some cells cannot be taken; nothing was imported',
        data: z.object({ problems: z.array(CaptionSheetProblem) }),
      },
    })
    .input(z.object({ file: SheetFile }))
    .output(z.object({ added: z.int(), same: z.int() })),
}
