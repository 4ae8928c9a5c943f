import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { ADMINISTRATOR, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { DAY, stationWithNotice } from './receipts.support.ts'

const CARD = '0098761234'
const EMPLOYEE = '55667788'
const STRANGER = '0098769999'

/** Every byte of every file of a folder, as Latin letters so that nothing is lost. */
const bytesIn = async (dir: string) => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map(file => readFile(file, 'latin1')))).join('')
}

test('no number of a worker is in the data folder, the log or what was said, before the seal and after it', async () => {
  const said: unknown[] = []
  for (const stream of [process.stdout, process.stderr] as const) {
    const write = stream.write.bind(stream)
    vi.spyOn(stream, 'write').mockImplementation((...args: Parameters<typeof write>) => {
      said.push(args[0])
      return write(...args)
    })
  }
  const dataDir = join(await temporaryFolder(), 'data')
  const station = await stationWithNotice({ dataDir })
  const { listWorkers, missing, card, touch, counts, staff, anybody, now } = station
  await listWorkers(`${EMPLOYEE},${CARD}`, '20000001', '20000002')
  await card(CARD)
  await touch()
  const again = await codeOf(card(EMPLOYEE))
  const stranger = await codeOf(card(STRANGER))
  const { file: _, ...answer } = await missing(`${EMPLOYEE},${CARD}`, '20000001', STRANGER)
  expect(answer).toEqual({ missing: 1, confirmed: 1, unlisted: 1 })
  const told = JSON.stringify([
    ...[again, stranger, answer, await counts(), await anybody.ask.receipts.open()],
    ...[await staff.ask.audit.list({}), await staff.ask.notices.list()],
  ])
  const open = await bytesIn(dataDir)
  now.date = new Date(now.date.getTime() + 10 * DAY)
  await staff.ask.staff.signIn(ADMINISTRATOR)
  await expect.poll(async () => (await counts()).sealed, { timeout: 5_000 }).toBe(true)
  await station.close()
  const everything = open + (await bytesIn(dataDir)) + told + said.join('')
  for (const number of [CARD, EMPLOYEE, STRANGER, '20000001', '20000002'])
    expect(everything).not.toContain(number)
})
