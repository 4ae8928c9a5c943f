/** Notices that older programs wrote come along with every word and their picture. */
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withKinds } from '../../../electron/station/notices/migrations/0004-kinds.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'

/** Written by the program before notices had kinds: one that runs with a change that waits, and a draft. */
const OLD_FILE = join(import.meta.dirname, 'fixtures', 'notices.v3.json')

const asPlain = ({ body, picture, ...words }: { body: string; picture: string | null }) => ({
  ...words,
  content: { kind: 'notice', body },
  media: picture && { type: 'picture', src: picture, alt: '' },
})

test('notices of version 3 are plain ones, with every word and their picture', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(join(dataDir, 'documents'), { recursive: true })
  await copyFile(OLD_FILE, join(dataDir, 'documents', 'notices.json'))
  const { items } = JSON.parse(await readFile(OLD_FILE, 'utf8')).data
  const { administrator, anybody } = await startStation({ dataDir })
  await administrator()
  await anybody.ask.staff.signIn(ADMINISTRATOR)
  const [running, draft] = await anybody.ask.notices.list()
  const { approved, proposed, ...rest } = items[0]
  expect(running).toMatchObject({ ...rest, ...asPlain(proposed), running: asPlain(approved) })
  expect(draft).toMatchObject({ ...asPlain(items[1].proposed), state: 'draft', running: null })
  expect(await anybody.ask.notices.live()).toMatchObject([
    { id: 'old-1', title: approved.title, revision: 2 },
  ])
})

test('what is no list of notices is refused, not guessed at', () => {
  expect(() => withKinds({ items: [{ approved: { title: '没有正文' }, proposed: null }] })).toThrow()
})
