/** Items that older programs wrote come along with every word. */
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ALWAYS } from '../../../electron/contract/when.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'

/** Written by the program before items had days and parts of the day. */
const OLD_FILE = join(import.meta.dirname, 'fixtures', 'captions.v2.json')

test('captions of version 2 keep every word and are shown for the whole of their period', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(join(dataDir, 'documents'), { recursive: true })
  await copyFile(OLD_FILE, join(dataDir, 'documents', 'captions.json'))
  const { items } = JSON.parse(await readFile(OLD_FILE, 'utf8')).data
  const { administrator, anybody } = await startStation({ dataDir })
  await administrator()
  await anybody.ask.staff.signIn(ADMINISTRATOR)
  const [running, draft] = await anybody.ask.captions.list()
  const { approved, proposed, ...rest } = items[0]
  expect(running).toMatchObject({
    ...rest,
    ...proposed,
    when: ALWAYS,
    running: { ...approved, when: ALWAYS },
  })
  expect(draft).toMatchObject({ ...items[1].proposed, when: ALWAYS, state: 'draft', running: null })
  expect((await anybody.ask.captions.live()).map(({ text, revision }) => [text, revision])).toEqual([
    [approved.text, rest.approval.revision],
  ])
})
