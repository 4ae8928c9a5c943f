/** How each character of a text is spelled; a part of its own, because its table of characters is large. */
import { polyphonic } from 'pinyin-pro'
import type { Readings } from './spelling.rules.ts'

const known = new Map<string, readonly string[]>()

const readingsOfOne = (character: string): readonly string[] => {
  const folded = character.normalize('NFKC').toLowerCase()
  const [all = []] = polyphonic(folded, { toneType: 'none', type: 'array', v: true })
  return all.filter(reading => /^[a-z0-9]+$/.test(reading))
}

export const readingsOf = (text: string): Readings =>
  Array.from(text, character => {
    const readings = known.get(character) ?? readingsOfOne(character)
    known.set(character, readings)
    return readings
  })
