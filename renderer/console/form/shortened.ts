/** As much of a text as fits a sentence or a label; a pair of code units is never cut through. */
export const shortened = (text: string, most = 24): string => {
  const start = [...text.slice(0, 2 * most)].slice(0, most).join('')
  return start.length < text.length ? `${start}…` : text
}
