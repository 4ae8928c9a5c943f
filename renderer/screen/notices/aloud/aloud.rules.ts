/** Pure rules of reading a notice aloud: in which language, and its words in the order in which one reads them. */
import type { NoticePart } from '../../../components/notice/notice.ts'
import { blocksOf, type Piece } from '../../../components/notice/noticeText.rules.ts'

export interface Readable {
  /** Said first; empty where a notice warns of nothing. */
  level: string
  title: string
  parts: readonly NoticePart[]
  issuer: string
}

/** What marks a line as one of a list: a pause is heard in its place. A number with decimals is no mark. */
const MARK = /^(?:[-*•·●▪◆]\s*|\d{1,2}(?:[.)]\s+|[、．）])|[(（]\d{1,2}[)）]\s*|[①-⑳]\s*)/u
/** Signs of emphasis, which nobody says. */
const EMPHASIS = /\*{1,3}|__/g

const spoken = (line: string): string => line.replace(MARK, '').replace(EMPHASIS, '').trim()

/** A voice that is given too much at once breaks off. */
const LONGEST = 120
const SENTENCE = /(?<=[。！？；!?;]|\.\s)/u

/** Sentences are put together again as long as they are short. */
const inBreaths = (text: string): string[] => {
  const breaths: string[] = []
  for (const sentence of text.length > LONGEST ? text.split(SENTENCE) : [text]) {
    const last = breaths.at(-1)
    if (last !== undefined && last.length + sentence.length <= LONGEST)
      breaths[breaths.length - 1] = last + sentence
    else breaths.push(sentence)
  }
  return breaths
}

const wordsOf = (pieces: readonly Piece[]) => spoken(pieces.map(({ text }) => text).join(''))

const linesOf = (text: string): string[] =>
  blocksOf(text).flatMap(block => {
    if (block.kind === 'list') return block.items.map(({ pieces }) => wordsOf(pieces))
    return block.kind === 'fact' ? `${block.label}：${wordsOf(block.pieces)}` : wordsOf(block.pieces)
  })

const linesOfPart = ({ look, label, text }: NoticePart): string[] => {
  if (look === 'fact') return [`${label}：${linesOf(text).join('，')}`]
  return look === 'section' ? [label, ...linesOf(text)] : linesOf(text)
}

/** Level and title, facts and paragraphs as they stand, who says so. */
export const partsOf = ({ level, title, parts, issuer }: Readable): string[] => {
  return [level, title, ...parts.flatMap(linesOfPart), issuer]
    .map(spoken)
    .filter(line => line !== '')
    .flatMap(inBreaths)
}

/** A text with Chinese in it is Chinese, whatever the page's language is. */
export const languageOf = (text: string): 'zh-CN' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')

/** A recording where there is one that plays, else the system's voice, else nothing; nothing is heard at volume 0. */
export const sourceOf = (can: { recording: boolean; voice: boolean; percent: number }) => {
  if (can.percent === 0) return null
  if (can.recording) return 'recording'
  return can.voice ? 'voice' : null
}
