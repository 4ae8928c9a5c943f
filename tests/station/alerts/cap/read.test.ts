import { describe, expect, test } from 'vitest'
import { CapRefusal, LARGEST_MESSAGE } from '../../../../electron/station/alerts/cap/xml.ts'
import { cap, capInfo, readUnsigned } from './cap.support.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (message: Uint8Array) => new TextDecoder().decode(message)

const refusalOf = (message: Uint8Array) => {
  try {
    readUnsigned(message)
  } catch (error) {
    if (error instanceof CapRefusal) return { why: error.why, detail: error.message }
    throw error
  }
  return null
}

const changed = (from: string, to: string) => bytes(textOf(cap()).replace(from, to))

test('a message is read with several infos, languages and areas', () => {
  const read = readUnsigned(
    cap({ infos: [capInfo(), capInfo({ language: 'en-US', event: 'Water inrush' })] }),
  )
  expect(read).toMatchObject({
    name: { sender: 'diaodu@mine', identifier: 'M1' },
    infos: [
      { language: 'zh-CN', areas: ['东翼 650 水平'] },
      { language: 'en-US', event: 'Water inrush' },
    ],
  })
})

test('a prefix for the namespace, comments, CDATA and a signature do not matter', () => {
  const prefixed = textOf(cap())
    .replace('<alert xmlns=', '<cap:alert xmlns:cap=')
    .replaceAll(/<(\/?)(?!cap:|\?)(\w)/g, '<$1cap:$2')
    .replace('透水', '<!-- 井下 --><![CDATA[透水]]>')
    .replace('</cap:alert>', '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/></cap:alert>')
  expect(readUnsigned(bytes(prefixed)).infos[0]?.event).toBe('透水')
})

test('GBK that says so is read, bytes that are no text of the declared encoding are refused', () => {
  const head = bytes('<?xml version="1.0" encoding="GB2312"?>')
  const [before = '', after = ''] = textOf(cap()).split('?>').slice(1).join('?>').split('透水')
  const plain = (text: string) => bytes(text.replace('东翼 650 水平', 'East'))
  const gbk = new Uint8Array([...head, ...plain(before), 0xcd, 0xb8, 0xcb, 0xae, ...plain(after)])
  expect(readUnsigned(gbk).infos[0]?.event).toBe('透水')
  expect(refusalOf(new Uint8Array([...bytes('<a>'), 0xff, 0xfe, 0x00]))).toMatchObject({ why: 'encoding' })
})

describe('hostile XML', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('')

  test.each([
    ['a billion laughs', `<!DOCTYPE alert [<!ENTITY l0 "ha">${laughs}]>`],
    ['an entity from a file', '<!DOCTYPE alert [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a DTD from elsewhere', '<!doctype alert SYSTEM "http://10.0.0.1/evil.dtd">'],
    ['a parameter entity', '<!DOCTYPE alert [<!ENTITY % p SYSTEM "http://10.0.0.1/p"> %p;]>'],
  ])('%s is refused before it is parsed', (_, prolog) => {
    expect(refusalOf(cap({ prolog }))).toMatchObject({ why: 'dtd' })
  })

  test('an entity that nobody declared is refused', () => {
    expect(refusalOf(cap({ infos: [capInfo({ event: '&evil;' })] }))).toMatchObject({ why: 'not-xml' })
  })

  test('ten megabytes are refused by their length alone', () => {
    const large = cap({ infos: [capInfo({ description: '水'.repeat(3_500_000) })] })
    expect(large.byteLength).toBeGreaterThan(10_000_000)
    expect(refusalOf(large)).toMatchObject({ why: 'too-large' })
    expect(refusalOf(new Uint8Array(LARGEST_MESSAGE + 1))).toMatchObject({ why: 'too-large' })
  })

  test('a tower of elements is refused, not climbed', () => {
    const tower = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`
    expect(refusalOf(bytes(tower))?.why).toMatch(/not-cap|not-xml/)
  })

  test.each([
    ['nothing', ''],
    ['text', 'alert'],
    ['half a message', textOf(cap()).slice(0, 300)],
    ['two roots', `${textOf(cap())}<alert/>`],
    ['tags that do not fit', '<alert><a></b></alert>'],
    ['an unbound prefix', '<cap:alert/>'],
  ])('%s is no XML', (_, text) => {
    expect(refusalOf(bytes(text))).toMatchObject({ why: 'not-xml' })
  })
})

describe('the schema', () => {
  test('knows the namespace', () => {
    expect(refusalOf(changed('cap:1.2', 'cap:1.1'))).toMatchObject({ why: 'other-version' })
    expect(refusalOf(changed('urn:oasis:names:tc:emergency:cap:1.2', 'urn:other'))).toMatchObject({
      why: 'not-cap',
    })
    expect(refusalOf(bytes('<rss/>'))).toMatchObject({ why: 'not-cap', detail: 'rss' })
  })

  test.each([
    ['identifier', '<identifier>M1</identifier>'],
    ['sent', '<sent>2026-07-21T20:00:00+08:00</sent>'],
    ['scope', '<scope>Public</scope>'],
    ['info/severity', '<severity>Extreme</severity>'],
    ['info/category', '<category>Safety</category>'],
    ['info/area/areaDesc', '<areaDesc>东翼 650 水平</areaDesc>'],
  ])('misses %s', (path, element) => {
    expect(refusalOf(changed(element, ''))).toEqual({ why: 'missing', detail: `alert/${path}` })
  })

  test.each([
    ['<severity>Extreme', '<severity>Terrible', 'alert/info/severity: Terrible'],
    ['<status>Actual', '<status>Real', 'alert/status: Real'],
    ['20:00:00+08:00', '20:00:00', 'alert/sent: 2026-07-21T20:00:00'],
    ['20:00:00+08:00', '12:00:00Z', 'alert/sent: 2026-07-21T12:00:00Z'],
    ['2026-07-21', '2026-13-41', 'alert/sent: 2026-13-41T20:00:00+08:00'],
    ['>M1<', '>M 1<', 'alert/identifier: M 1'],
  ])('refuses %s as %s', (from, to, detail) => {
    expect(refusalOf(changed(from, to))).toEqual({ why: 'value', detail })
  })

  test('counts and orders', () => {
    expect(refusalOf(changed('<scope>', '<scope>Public</scope><scope>'))).toMatchObject({ why: 'twice' })
    expect(refusalOf(changed('<sender>', '<sent>x</sent><sender>'))).toMatchObject({ why: 'order' })
    expect(refusalOf(changed('<scope>', '<siren>loud</siren><scope>'))).toEqual({
      why: 'unknown',
      detail: 'alert/siren',
    })
  })

  test('an Update that refers to nothing is refused, and so is a reference of two parts', () => {
    expect(refusalOf(cap({ msgType: 'Update' }))).toMatchObject({
      why: 'missing',
      detail: 'alert/references',
    })
    expect(refusalOf(cap({ msgType: 'Cancel', references: 'diaodu@mine,M1' }))).toMatchObject({
      why: 'value',
    })
  })
})
