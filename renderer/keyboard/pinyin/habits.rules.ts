/** Pure rules of what a person chose before: it comes first next time. Kept in memory only. */

export interface Habits {
  /** Words in the order in which they were chosen last. */
  recent: readonly string[]
  /** Phrases that were put together from parts, by the letters that they took. */
  phrases: ReadonlyMap<string, string>
}

export const NO_HABITS: Habits = { recent: [], phrases: new Map() }

const MOST_RECENT = 300
const MOST_PHRASES = 100

export const choose = (habits: Habits, word: string): Habits => ({
  ...habits,
  recent: [...habits.recent.filter(one => one !== word), word].slice(-MOST_RECENT),
})

/** One composition that took `letters`, from first to last part. */
export const compose = (habits: Habits, letters: string, parts: readonly string[]): Habits => {
  if (parts.length < 2) return habits
  const others = [...habits.phrases].filter(([known]) => known !== letters)
  return { ...habits, phrases: new Map([...others, [letters, parts.join('')] as const].slice(-MOST_PHRASES)) }
}

/** The later chosen, the higher; 0 for what was never chosen. */
export const recency = ({ recent }: Habits, word: string): number => recent.lastIndexOf(word) + 1
