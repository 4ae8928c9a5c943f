import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { numberFrom } from '../../../electron/contract/identity.ts'
import { SiteFields } from '../../../electron/contract/site.ts'
import { NEW_SITE } from '../../../electron/station/site/defaults.ts'
import { cardFormats } from '../../../electron/station/site/migrations/0003-card-formats.ts'
import { SITE_DOCUMENT } from '../../../electron/station/site/site.document.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'

/** Written by the program before places had identifiers. */
const OLD_FILE = join(import.meta.dirname, 'fixtures', 'site.v1.json')

const stationOnOldSettings = async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(join(dataDir, 'documents'), { recursive: true })
  await copyFile(OLD_FILE, join(dataDir, 'documents', 'site.json'))
  return { ...(await startStation({ dataDir })), file: join(dataDir, 'documents', 'site.json') }
}

test('settings of version 1 keep every word, and their place becomes the place of the screen', async () => {
  const { anybody } = await stationOnOldSettings()
  const { data } = JSON.parse(await readFile(OLD_FILE, 'utf8'))
  const { place, screen, ...rest } = data
  const site = await anybody.ask.site.get()
  expect(site).toMatchObject(rest)
  expect(site.places).toEqual([{ id: site.screen.place, name: place }])
  expect(site.screen).toMatchObject({ ...screen, tags: [] })
})

test('what could not be set in version 1 is as the program did it', async () => {
  const { anybody } = await stationOnOldSettings()
  const { identity, sound, idle, syncWindow, approval, meals, wordsToAvoid } = await anybody.ask.site.get()
  expect({ identity, sound, idle, syncWindow, approval }).toEqual({
    identity: NEW_SITE.identity,
    sound: NEW_SITE.sound,
    idle: NEW_SITE.idle,
    syncWindow: NEW_SITE.syncWindow,
    approval: { ownWork: false },
  })
  expect([meals, wordsToAvoid]).toEqual([[], []])
})

test('numbers of cards that version 2 read are read as they were', () => {
  const before = {
    ...{ characters: 'digits', minLength: 8, maxLength: 20, prefix: ';', suffix: '', joined: true },
    employee: { minLength: 4, maxLength: 20 },
  }
  const after = SiteFields.parse(cardFormats({ ...NEW_SITE, identity: before }))
  expect(after.identity).toEqual({ ...NEW_SITE.identity, ...before })
  expect(numberFrom('card', ';0011127706', after.identity)).toBe('0011127706')
})

test('the file stays of version 1 until staff save, then it is of the newest', async () => {
  const { staffMember, file } = await stationOnOldSettings()
  const version = async () => JSON.parse(await readFile(file, 'utf8')).version
  expect(await version()).toBe(1)
  const { ask } = await staffMember()
  const { updatedAt: _, ...site } = await ask.site.get()
  await ask.site.update({ ...site, mine: '新九龙矿' })
  expect(await version()).toBe(SITE_DOCUMENT.version)
})
