/** Writes the lines of a show as WebVTT. */
import type { Line } from './scenes/scene.ts'

const stamp = (seconds: number) => {
  const milliseconds = Math.round(seconds * 1000)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const rest = String(milliseconds % 1000).padStart(3, '0')
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${rest}`
}

export const toWebVtt = (lines: readonly Line[], language: 'zh' | 'en') => {
  const cues = lines.map((line, index) => {
    return `${index + 1}\n${stamp(line.from)} --> ${stamp(line.to)}\n${line[language]}\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}
