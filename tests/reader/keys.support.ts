/** Keys as readers and people press them, and what the page hears. */
import * as fc from 'fast-check'
import { numberFrom } from '../../electron/contract/identity.ts'
import type { KeyTurn } from '../../renderer/reader/keyTurn.ts'
import { type Expected, type Heard, hearKey, SILENT_READER } from '../../renderer/reader/reader.rules.ts'
import { siteFields } from '../support/builders.ts'

export const { identity } = siteFields()
export const usual: Expected = {
  isCard: text => numberFrom('card', text, identity) !== null,
  ending: 'key',
}
export const endsInSilence: Expected = { ...usual, ending: 'silence' }

export interface Key extends Partial<KeyTurn> {
  key: string
  /** Since the key before. */
  gapMs: number
}
export const keys = (text: string, gapMs: number): Key[] => [...text].map(key => ({ key, gapMs }))
export const enter = (gapMs: number): Key => ({ key: 'Enter', gapMs })
export const tab = (gapMs: number): Key => ({ key: 'Tab', gapMs })
export const turn = ({ key, gapMs: _, ...some }: Key, at: number): KeyTurn => ({
  ...{ type: 'down', key, code: '', alt: false, at },
  ...some,
})

/** As a reader sends a character by its number: Alt down, the digits on the number pad, Alt up. */
export const altCode = (number: string, gapMs: number, last = 'Alt'): Key[] => [
  { key: 'Alt', code: 'AltLeft', alt: true, gapMs },
  ...[...number].flatMap((digit): Key[] =>
    (['down', 'up'] as const).map(type => ({ type, key: digit, code: `Numpad${digit}`, alt: true, gapMs })),
  ),
  { type: 'up', key: last, code: 'AltLeft', alt: false, gapMs },
]
export const altCodes = (text: string, gapMs: number): Key[] =>
  [...text].flatMap(character => altCode(`0${character.charCodeAt(0)}`, gapMs))

export const listen = (all: readonly Key[], expected = usual) => {
  let reader = SILENT_READER
  let at = 1_000
  const heard: NonNullable<Heard>[] = []
  const ours: boolean[] = []
  for (const key of all) {
    at += key.gapMs
    const hearing = hearKey(reader, turn(key, at), expected)
    reader = hearing.reader
    ours.push(hearing.ours)
    if (hearing.heard) heard.push(hearing.heard)
  }
  return { heard, ours, reader, at }
}

const HEX = '0123456789abcdefABCDEF'
export const cards = fc
  .array(fc.constantFrom(...HEX), { minLength: 4, maxLength: 20 })
  .map(characters => characters.join(''))
