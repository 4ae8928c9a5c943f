/** Addresses and ports. */

import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { choosePort, ticketAddress } from '../../electron/browser/address.ts'

test('a ticket goes into the address as the page expects it', () => {
  expect(ticketAddress('http://127.0.0.1:8420', 'a+b')).toBe('http://127.0.0.1:8420/?ticket=a%2Bb')
})

test('a port that was asked for is kept, even 0', async () => {
  expect([await choosePort(9000, () => {}), await choosePort(0, () => {})]).toEqual([9000, 0])
})

test('the default port gives way, with a sentence, to whoever has it', async () => {
  const said: string[] = []
  const other = createServer()
  onTestFinished(() => void other.close())
  // Somebody else on the machine may have it already, which comes to the same.
  await new Promise<void>(resolve => other.once('error', () => resolve()).listen(8420, '127.0.0.1', resolve))
  expect(await choosePort(null, sentence => said.push(sentence))).toBe(0)
  expect(said.join()).toContain('8420')
})
