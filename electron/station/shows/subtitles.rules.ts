/** Subtitles as people have them, made into the WebVTT that browsers read. */

/** `problem` is a clause for the person who brought the file. */
export type Subtitles = { vtt: string } | { problem: string }

/** https://www.w3.org/TR/webvtt1/#file-structure: the signature, then the end, a space, a tab or a new line. */
const SIGNATURE = /^WEBVTT(?:[ \t\n]|$)/
/** SubRip has no standard: programs write a comma or a full stop, and one to three digits of hours and of fractions. */
const TIMING =
  /^\s*(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})\s*-->\s*(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})/

export const toVtt = (text: string): Subtitles => {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (SIGNATURE.test(lines)) return { vtt: lines }
  const cues = cuesOf(lines.split('\n'))
  return cues.length > 0
    ? { vtt: ['WEBVTT', ...cues].join('\n\n').concat('\n') }
    : { problem: 'it is neither WebVTT nor SRT: no line in it gives a time' }
}

/** A cue goes from its times to the next ones; the number above those belongs to them. */
const cuesOf = (lines: readonly string[]): string[] => {
  const starts = lines.flatMap((line, index) => (TIMING.test(line) ? [index] : []))
  return starts.flatMap((start, position) => {
    const end = starts[position + 1] ?? lines.length
    const words = textOf(lines.slice(start + 1, end), position + 1 < starts.length)
    return words === '' ? [] : [`${times(lines[start] ?? '')}\n${words}`]
  })
}

const textOf = (lines: readonly string[], numbered: boolean): string => {
  const last = lines.findLastIndex(line => line.trim() !== '')
  const own = numbered && /^\s*\d+\s*$/.test(lines[last] ?? '') ? lines.slice(0, last) : lines
  return own
    .map(clean)
    .filter(line => line !== '')
    .join('\n')
}

/** Bold, italic and underline stay; fonts, colours and positions of other players go; the rest is text. */
const clean = (line: string) =>
  line
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/<(?!\/?[biu]>)\/?[a-zA-Z][^>]*>/g, '')
    .replace(/&(?!(?:amp|lt|gt|nbsp);)/g, '&amp;')
    .replace(/<(?!\/?[biu]>)/g, '&lt;')
    .replaceAll('-->', '--&gt;')
    .trim()

const times = (line: string) => {
  const [, ...parts] = TIMING.exec(line) ?? []
  const [h1, m1, s1, f1, h2, m2, s2, f2] = parts
  return `${moment(h1, m1, s1, f1)} --> ${moment(h2, m2, s2, f2)}`
}

const moment = (hours = '', minutes = '', seconds = '', fraction = '') =>
  `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${seconds.padStart(2, '0')}.${fraction.padEnd(3, '0')}`
