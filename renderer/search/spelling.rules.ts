/** Pure rules of finding Chinese by pinyin: spelled out, by initials, or mixed, as people type on a keyboard. */

/** Of each character: every way to spell it; none for signs, which are passed over. */
export type Readings = ReadonlyArray<readonly string[]>

/** Where a syllable may be left: after its first letter, after zh, ch or sh, at its end. */
const endsOf = (reading: string): number[] => [
  ...new Set([1, /^[zcs]h/.test(reading) ? 2 : 1, reading.length]),
]

/** A word of letters (ü is v, an apostrophe parts syllables); null for what nobody spells Chinese with. */
export const spelledWord = (term: string): string | null => {
  const letters = term.replaceAll(/['’]/g, '').replaceAll('ü', 'v')
  return /^(?=.*[a-z])[a-z0-9]+$/.test(letters) ? letters : null
}

/** How far the word can be read when the next character is passed; the end counts also within its syllable. */
const beyond = (word: string, read: ReadonlySet<number>, readings: readonly string[]): Set<number> => {
  const next = new Set<number>()
  for (const from of read)
    for (const reading of readings) {
      for (const end of endsOf(reading))
        if (word.startsWith(reading.slice(0, end), from)) next.add(from + end)
      if (reading.startsWith(word.slice(from))) next.add(word.length)
    }
  return next
}

/** Whether the word spells characters that stand one after another. */
export const spells = (readings: Readings, word: string): boolean => {
  let read: Set<number> = new Set()
  for (const character of readings) {
    if (character.length === 0) continue
    // A reading may begin at every character.
    read = beyond(word, read.add(0), character)
    if (read.has(word.length)) return true
  }
  return false
}
