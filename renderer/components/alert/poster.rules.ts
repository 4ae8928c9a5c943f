/** Pure rules of an alert's type: as large as its words allow, and what still does not fit turns to the next page. */

/** A Chinese character is about twice as wide as a Latin one. */
const width = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)

export const headlineSize = (headline: string): 'huge' | 'large' | 'medium' => {
  const wide = width(headline)
  if (wide <= 14) return 'huge'
  return wide <= 32 ? 'large' : 'medium'
}

/** Steps are lines; the poster draws their numbers, so those that somebody wrote before them go. */
export const stepsOf = (instruction: string): string[] => [
  ...new Set(
    instruction
      .split('\n')
      .map(line => line.replace(/^\s*(?:\d{1,2}|[一二三四五六七八九十])[.、．)）]\s*/u, '').trim())
      .filter(line => line !== ''),
  ),
]
