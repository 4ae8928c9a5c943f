/** Fills an empty data folder with the demo: documents, pictures, shows, and orders through the real ledger. */
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DemoContent } from '../../../resources/demo/content.schema.ts'
import { Catalogue } from '../../contract/activities.ts'
import type { Round } from '../../contract/round.ts'
import { CAPTIONS } from '../captions/captions.ts'
import {
  type DocumentShape,
  documentsFolder,
  documentsIn,
  ledgerFile,
  libraryFolder,
  picturesFolder,
} from '../documents.ts'
import { NOTICES } from '../notices/notices.ts'
import { ROUNDS } from '../rounds/rounds.store.ts'
import { addPrepared } from '../shows/importer.ts'
import { SITE_DOCUMENT } from '../site/site.document.ts'
import { openLedger } from '../storage/ledger.ts'
import type { ReportProblem } from '../storage/problems.ts'
import { demoCatalogue, demoItems, demoPicks, demoRounds, demoSite, seeded } from './demo.rules.ts'

export interface DemoOptions {
  dataDir: string
  demoDir: string
  now: Date
  report: ReportProblem
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const readContent = async (demoDir: string): Promise<DemoContent> =>
  DemoContent.parse(JSON.parse(await readFile(join(demoDir, 'content.json'), 'utf8')))

const copyPictures = async (from: string, to: string) => {
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from)) await copyFile(join(from, name), join(to, name))
}

interface MadeUpOrders {
  round: Round
  count: number
  weights: Readonly<Record<string, number>>
}

const placeOrders = async (orders: readonly MadeUpOrders[], { dataDir, report }: DemoOptions) => {
  const ledger = openLedger({ file: ledgerFile(dataDir), report })
  const random = seeded(20_260_721)
  try {
    for (const { round, count, weights } of orders) {
      ledger.openRound(round.id)
      const placed = Array.from({ length: count }, (_, index) =>
        ledger.place({
          id: `${round.id}-${index + 1}`,
          round: round.id,
          identification: `DEMO${index + 1}`,
          picks: demoPicks(round, dish => weights[dish.id] ?? 1, random),
        }),
      )
      await Promise.all(placed)
    }
  } finally {
    ledger.close()
  }
}

/** Stands in the folder from the first file of the demo to its last, so that a demo cut short starts over. */
const begunMark = (dataDir: string) => join(dataDir, 'demo-begun')

/** Only a folder in which nobody has kept anything may be filled. */
const isFresh = async (dataDir: string): Promise<boolean> => {
  if (await exists(begunMark(dataDir))) return true
  if (await exists(ledgerFile(dataDir))) return false
  const documents = await readdir(documentsFolder(dataDir)).catch(() => [])
  return documents.length === 0
}

const fill = async (options: DemoOptions) => {
  const { dataDir, demoDir, now, report } = options
  const content = await readContent(demoDir)
  const open = documentsIn(dataDir, report)
  const keep = async <T>(shape: DocumentShape<T>, data: T) => {
    const document = await open({ ...shape, initial: data })
    await document.save(data)
  }
  const [openRound, closedRound] = demoRounds(content, now)
  await copyPictures(join(demoDir, 'pictures'), picturesFolder(dataDir))
  await keep(CAPTIONS, { items: demoItems('caption', content.captions, now) })
  const notices = content.notices.map(notice => ({ ...notice, recording: null }))
  await keep(NOTICES, { items: demoItems('notice', notices, now) })
  await keep({ name: 'activities', schema: Catalogue }, demoCatalogue(content))
  await addPrepared(libraryFolder(dataDir), join(demoDir, 'shows'))
  const { rounds } = content
  await placeOrders(
    [
      { round: closedRound, count: rounds.closed.orders, weights: rounds.closed.favourites },
      { round: openRound, count: rounds.open.orders, weights: {} },
    ],
    options,
  )
  await keep(ROUNDS, { items: [openRound, closedRound] })
  await keep(SITE_DOCUMENT, demoSite(content.site, now))
}

/** Fills a fresh folder; does nothing on any other. */
export const seedDemo = async (options: DemoOptions) => {
  if (!(await isFresh(options.dataDir))) return
  await mkdir(options.dataDir, { recursive: true })
  await writeFile(
    begunMark(options.dataDir),
    'The demo is being put here; this file goes when it is complete.\n',
  )
  await fill(options)
  await rm(begunMark(options.dataDir))
}
