/** A card reader that types like a keyboard, at its own pace however busy the machine is. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** Seconds between two keys of a reader. */
const PACE = 0.003
const ALT = 1

interface Turn {
  type: 'rawKeyDown' | 'keyUp'
  key: string
  code?: string
  modifiers?: number
  location?: number
}

const press = (key: string, some: Partial<Turn> = {}): Turn[] => [
  { type: 'rawKeyDown', key, ...some },
  { type: 'keyUp', key, ...some },
]

const altCode = (character: string): Turn[] => [
  { type: 'rawKeyDown', key: 'Alt', code: 'AltLeft', modifiers: ALT },
  ...[...`0${character.charCodeAt(0)}`].flatMap(digit =>
    press(digit, { code: `Numpad${digit}`, modifiers: ALT, location: 3 }),
  ),
  { type: 'keyUp', key: 'Alt', code: 'AltLeft' },
]

/** Each key carries the time at which the reader sent it, and the reader is busy until it sent the last one. */
const send = async (page: Page, turns: readonly Turn[]) => {
  const device = await page.context().newCDPSession(page)
  const began = Date.now() / 1000
  const sent = turns.map((turn, index) =>
    device.send('Input.dispatchKeyEvent', { ...turn, timestamp: began + index * PACE }),
  )
  await Promise.all([...sent, pause(turns.length * PACE * 1000)])
  await device.detach()
}

/** @param ends the keys after the number; some readers send none, some two */
export const swipe = (page: Page, number: string, ends: readonly ('Enter' | 'Tab')[] = ['Enter']) =>
  send(page, [
    ...[...number].flatMap(character => press(character)),
    ...ends.flatMap(end => press(end, { code: end })),
  ])

/** As readers do that are made for every keyboard layout. */
export const swipeByAltCodes = (page: Page, number: string) => send(page, [...`${number}\r`].flatMap(altCode))
