import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { capText } from '../../../../electron/station/alerts/cap/write.rules.ts'
import { alertWords, keptAlert } from '../../../support/builders.ts'
import { startStation } from '../../../support/station.ts'
import { codeOf } from '../../../support/visitor.ts'
import { cap, capInfo, readUnsigned, referTo } from './cap.support.ts'

const SOON = { timeout: 10_000, interval: 100 }

const stationWithFolder = async () => {
  const station = await startStation()
  const folder = join(station.dataDir, 'cap')
  /** As a careful system does: written aside, then moved to its name. */
  const drop = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, `.${name}`), bytes)
    await rename(join(folder, `.${name}`), join(folder, name))
  }
  const headlines = async () =>
    (await station.anybody.ask.alerts.live()).alerts.map(({ headline }) => headline)
  return { ...station, folder, drop, headlines }
}

describe('a folder', () => {
  test('a message in it takes over, an Update takes its place, a Cancel ends it, and the log says so', async () => {
    const { drop, headlines, folder, member } = await stationWithFolder()
    const approver = await member('孙主任', 'approver')
    await drop('1.xml', cap({ identifier: 'A' }))
    await expect.poll(headlines, SOON).toEqual(['透水'])
    await drop(
      '2.xml',
      cap({
        identifier: 'U',
        msgType: 'Update',
        references: referTo('A'),
        infos: [capInfo({ headline: '水势加大' })],
      }),
    )
    await expect.poll(headlines, SOON).toEqual(['水势加大'])
    await drop('3.xml', cap({ identifier: 'C', msgType: 'Cancel', references: referTo('U') }))
    await expect.poll(headlines, SOON).toEqual([])
    const { entries } = await approver.ask.audit.list({ room: 'alerts' })
    expect(entries.map(({ act, name, by }) => [act, name, by])).toEqual([
      ['lift', '水势加大', null],
      ['lift', '透水', null],
      ['raise', '水势加大', null],
      ['raise', '透水', null],
    ])
    await expect.poll(async () => (await readdir(join(folder, 'taken'))).length, SOON).toBe(3)
  })

  test('what is refused is kept aside with its reason, and staff read it', async () => {
    const { drop, folder, member, headlines } = await stationWithFolder()
    const editor = await member('钱编辑', 'editor')
    await drop('bad.xml', cap({ infos: [capInfo({ severity: 'Terrible' })] }))
    await drop('large.xml', cap({ infos: [capInfo({ description: '水'.repeat(3_500_000) })] }))
    const messages = async () =>
      (await editor.ask.alerts.messages()).map(({ from, outcome, why }) => [from, outcome, why]).toSorted()
    await expect.poll(messages, SOON).toEqual([
      ['bad.xml', 'refused', 'value'],
      ['large.xml', 'refused', 'too-large'],
    ])
    await expect.poll(async () => (await readdir(join(folder, 'refused'))).length, SOON).toBe(4)
    const names = await readdir(join(folder, 'refused'))
    const reason = names.find(name => name.endsWith('bad.xml.why.txt')) ?? ''
    expect(await readFile(join(folder, 'refused', reason), 'utf8')).toBe(
      'value: alert/info/severity: Terrible\n',
    )
    expect(await headlines()).toEqual([])
  })

  test('a file that is still being written waits until it is whole', async () => {
    const { folder, headlines } = await stationWithFolder()
    const whole = cap()
    for (let part = 1; part <= 8; part++) {
      await writeFile(join(folder, 'slow.xml'), whole.subarray(0, Math.floor((whole.length * part) / 8)))
      await new Promise(resolve => setTimeout(resolve, 300))
    }
    await expect.poll(headlines, SOON).toEqual(['透水'])
    expect(await readdir(join(folder, 'refused'))).toEqual([])
  })
})

describe('a folder in which a file', () => {
  test('has a name that is too long to be moved whole takes it in once, and what lies behind it', async () => {
    const { folder, headlines, member } = await stationWithFolder()
    const editor = await member('钱编辑', 'editor')
    await writeFile(join(folder, `${'a'.repeat(245)}.xml`), cap({ identifier: 'A' }))
    await writeFile(
      join(folder, `${'水'.repeat(83)}.xml`),
      cap({ infos: [capInfo({ severity: 'Terrible' })] }),
    )
    await writeFile(join(folder, 'z.xml'), cap({ identifier: 'Z', infos: [capInfo({ headline: '第二条' })] }))
    await expect.poll(headlines, SOON).toEqual(['第二条', '透水'])
    await expect.poll(async () => (await readdir(folder)).toSorted(), SOON).toEqual(['refused', 'taken'])
    expect(await readdir(join(folder, 'refused'))).toHaveLength(2)
    expect(await editor.ask.alerts.messages()).toHaveLength(3)
  })

  test('cannot be moved takes it in once, tells staff, and takes in what lies behind it', async () => {
    const { folder, drop, headlines, member } = await stationWithFolder()
    const editor = await member('钱编辑', 'editor')
    const technician = await member('李技术', 'technician')
    await rm(join(folder, 'refused'), { recursive: true })
    await drop('a.xml', cap({ infos: [capInfo({ severity: 'Terrible' })] }))
    await drop('b.xml', cap({ identifier: 'B' }))
    await expect.poll(headlines, SOON).toEqual(['透水'])
    await new Promise(resolve => setTimeout(resolve, 2_100))
    const froms = (await editor.ask.alerts.messages()).map(({ from }) => from)
    expect(froms.toSorted()).toEqual(['a.xml', 'b.xml'])
    const told = (await technician.ask.health.problems()).filter(({ code }) => code === 'cap-folder')
    expect(told).toHaveLength(1)
    await mkdir(join(folder, 'refused'))
    await expect.poll(async () => (await readdir(join(folder, 'refused'))).length, SOON).toBe(2)
  })
})

test('a message that comes again and again leaves one note, and is no alert twice', async () => {
  const { drop, folder, member } = await stationWithFolder()
  const editor = await member('钱编辑', 'editor')
  for (let at = 1; at <= 4; at++) {
    await drop(`${at}.xml`, cap({ identifier: 'A' }))
    await expect.poll(async () => (await readdir(join(folder, 'taken'))).length, SOON).toBe(at)
  }
  expect((await editor.ask.alerts.messages()).map(({ why }) => why)).toEqual(['duplicate', null])
  expect(await editor.ask.alerts.list()).toHaveLength(1)
})

describe('an alert raised by hand', () => {
  test('is fetched as a message, and as its Cancel once it is lifted', async () => {
    const { member, anybody } = await startStation()
    const editor = await member('钱编辑', 'editor')
    await editor.ask.alerts.raise({ ...alertWords({ headline: '透水 <A & B>' }), id: 'a-1', reason: '电话' })
    const read = async () =>
      readUnsigned(new Uint8Array(await (await anybody.ask.alerts.cap({ id: 'a-1' })).arrayBuffer()))
    const given = await read()
    expect(given).toMatchObject({ msgType: 'Alert', status: 'Actual', infos: [{ headline: '透水 <A & B>' }] })
    await editor.ask.alerts.lift({ id: 'a-1', reason: '好了' })
    expect(await read()).toMatchObject({ msgType: 'Cancel', references: [given.name], note: '好了' })
    const response = await anybody.open('/api/alerts/a-1/cap')
    expect(response.headers.get('content-type')).toContain('application/cap+xml')
  })

  test.each(['red', 'orange', 'yellow', 'blue'] as const)(
    'that is %s keeps its words and its level',
    level => {
      const alert = keptAlert({ level, drill: true, expires: '2026-07-21T16:00:00.000Z' })
      const [info] = readUnsigned(new TextEncoder().encode(capText(alert))).infos
      expect(info).toMatchObject({
        expires: alert.expires,
        areas: [alert.area],
        instruction: alert.instruction,
      })
    },
  )

  test('with characters that XML cannot hold is written without them', () => {
    const text = capText(keptAlert({ headline: '透\u0000水\u{1F525}\uD800' }))
    expect(readUnsigned(new TextEncoder().encode(text)).infos[0]?.headline).toBe('透水\u{1F525}')
  })
})

describe('signatures', () => {
  test('once a certificate is trusted, what does not fit it stays off the screens, and the log says who trusted it', async () => {
    const { drop, headlines, member, folder } = await stationWithFolder()
    const technician = await member('李技术', 'technician')
    const approver = await member('孙主任', 'approver')
    const signed = await readFile(join(import.meta.dirname, 'signed', 'inclusive.xml'), 'utf8')
    const key = await readFile(join(import.meta.dirname, 'signed', 'cert.pem'), 'utf8')
    expect(await codeOf(technician.ask.alerts.trustSigner({ name: '调度中心', key }))).toBe(
      'CONFIRMATION_NEEDED',
    )
    await technician.ask.staff.confirm({ secret: 'banqianhui-650' })
    expect(await codeOf(technician.ask.alerts.trustSigner({ name: '调度中心', key: 'hello' }))).toBe(
      'NO_SIGNER',
    )
    const { signers } = await technician.ask.alerts.trustSigner({ name: '调度中心', key })
    expect(signers).toMatchObject([{ name: '调度中心' }])

    await drop('changed.xml', new TextEncoder().encode(signed.replace('透水', '透气')))
    await expect.poll(async () => (await readdir(join(folder, 'refused'))).length, SOON).toBe(2)
    expect(await headlines()).toEqual([])
    await drop('signed.xml', new TextEncoder().encode(signed))
    await expect.poll(headlines, SOON).toEqual(['透水'])

    const settings = await technician.ask.alerts.settings()
    await technician.ask.alerts.saveSettings({ ...settings, signedOnly: true })
    expect((await technician.ask.alerts.settings()).signers).toEqual(signers)
    await drop('bare.xml', cap({ identifier: 'B', infos: [capInfo({ headline: '没有签名' })] }))
    await expect.poll(async () => (await readdir(join(folder, 'refused'))).length, SOON).toBe(4)
    expect(await headlines()).toEqual(['透水'])

    await technician.ask.alerts.distrustSigner({ id: signers[0]?.id ?? '' })
    expect(await codeOf(technician.ask.alerts.distrustSigner({ id: signers[0]?.id ?? '' }))).toBe('NOT_FOUND')
    const { entries } = await approver.ask.audit.list({ room: 'alerts' })
    expect(entries.map(({ act, name, by }) => [act, name, by?.name ?? null]).toReversed()).toEqual([
      ['enable', '调度中心', '李技术'],
      ['raise', '透水', null],
      ['edit', '', '李技术'],
      ['disable', '调度中心', '李技术'],
    ])
  })
})
