/** Pure rules of spelling: what the letters may mean from a place on, and how a person would part them. */

export const APART = "'"
const LONGEST_SYLLABLE = 6
/** No syllable begins with these: ü is typed as v, and stands only after a consonant. */
const NEVER_FIRST = /[iuv']/

/** One way on through the letters. */
export interface Step {
  /** A syllable, or with `whole` false the beginning of one. */
  spelled: string
  whole: boolean
  /** Where the next step begins. */
  end: number
  /** An initial where a longer syllable could stand; only a word that takes every letter is worth it. */
  forced: boolean
}

/** People type jv for ju and lue for lve; the dictionary knows one spelling each. */
export const respell = (piece: string): string =>
  piece.replace(/^([jqxy])v/, '$1u').replace(/^([ln])ue$/, '$1ve')

const behind = (letters: string, at: number): number => {
  let end = at
  while (letters[end] === APART) end++
  return end
}

const wholeSteps = (letters: string, at: number, known: ReadonlySet<string>): Step[] => {
  const steps: Step[] = []
  for (let end = at + 1; end <= Math.min(letters.length, at + LONGEST_SYLLABLE); end++) {
    if (letters[end - 1] === APART) break
    const spelled = respell(letters.slice(at, end))
    if (known.has(spelled)) steps.push({ spelled, whole: true, end: behind(letters, end), forced: false })
  }
  return steps
}

const initialsAt = (letters: string, at: number): string[] => {
  const one = letters.charAt(at)
  if (NEVER_FIRST.test(one)) return []
  return /^[zcs]h/.test(letters.slice(at)) ? [one, `${one}h`] : [one]
}

/** Letters at the end that a syllable begins with, longer than an initial. */
const unfinishedAt = (letters: string, at: number, known: ReadonlySet<string>): string[] => {
  const rest = letters.slice(at)
  if (rest.length < 2 || rest.length >= LONGEST_SYLLABLE || initialsAt(letters, at).includes(rest)) return []
  const spelled = respell(rest)
  return [...known].some(one => one.startsWith(spelled) && one !== spelled) ? [spelled] : []
}

/** `letters` are a–z and the apostrophe; every step moves on. */
export const stepsAt = (letters: string, at: number, known: ReadonlySet<string>): Step[] => {
  const whole = wholeSteps(letters, at, known)
  const forced = whole.some(step => step.spelled.length > 1)
  const initials = initialsAt(letters, at).map(spelled => {
    const end = behind(letters, at + spelled.length)
    return { spelled, whole: false, end, forced: forced && end < letters.length }
  })
  const unfinished = unfinishedAt(letters, at, known).map(spelled => {
    return { spelled, whole: false, end: letters.length, forced: false }
  })
  return [...whole, ...initials, ...unfinished]
}

/** An initial is a worse part than a syllable, but two syllables are worse than one that is longer. */
const partCost = (step: Step): number => (step.whole ? 1 : 1.5)

/** The letters as a person would part them: anquansc → an quan s c. */
export const parted = (letters: string, known: ReadonlySet<string>): string[] => {
  const best: { cost: number; parts: string[] }[] = []
  best[letters.length] = { cost: 0, parts: [] }
  for (let at = letters.length - 1; at >= 0; at--) {
    // A letter that nothing begins with stands alone.
    const alone = { spelled: letters.charAt(at), whole: false, end: at + 1, forced: false }
    const steps = letters[at] === APART ? [alone] : [...stepsAt(letters, at, known), alone]
    for (const step of steps.toReversed()) {
      const rest = best[step.end]
      if (!rest) continue
      const cost = partCost(step) + rest.cost
      const part = letters.slice(at, step.end).replaceAll(APART, '')
      const parts = part === '' ? rest.parts : [part, ...rest.parts]
      if (cost < (best[at]?.cost ?? Number.POSITIVE_INFINITY)) best[at] = { cost, parts }
    }
  }
  return best[0]?.parts ?? []
}
