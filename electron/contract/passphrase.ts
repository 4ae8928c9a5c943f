/** 口令: what may encrypt a backup, and how strong it is held to be. */
import * as z from 'zod'

/** Least estimated bits of a passphrase that is taken, and of one that is called strong. */
const TAKEN_BITS = 40
const STRONG_BITS = 65
/** What one more character of a kind adds. Chinese is written in words, so a character adds less than its rarity. */
const KINDS: ReadonlyArray<readonly [kind: RegExp, bits: number]> = [
  [/\d/u, Math.log2(10)],
  [/[a-z]/u, Math.log2(26)],
  [/[A-Z]/u, Math.log2(26)],
  [/[^a-zA-Z\d]/u, 7],
]

/** An estimate that sees neither words nor birthdays: what it calls weak is weak, not the other way round. */
export const passphraseStrength = (passphrase: string): 'weak' | 'fair' | 'strong' => {
  const characters = [...passphrase.normalize('NFC')]
  const bits = characters.reduce((sum, character, index) => {
    const step = (character.codePointAt(0) ?? 0) - (characters[index - 1]?.codePointAt(0) ?? -2)
    const predictable = index > 0 && Math.abs(step) <= 1
    return sum + (predictable ? 1 : (KINDS.find(([kind]) => kind.test(character))?.[1] ?? 0))
  }, 0)
  if (bits < TAKEN_BITS || new Set(characters).size < 5) return 'weak'
  return bits < STRONG_BITS ? 'fair' : 'strong'
}

export const NewPassphrase = z
  .string()
  .max(200)
  .refine(passphrase => passphraseStrength(passphrase) !== 'weak', {
    message: 'too easy to guess: take four words, or twelve characters of several kinds',
  })
