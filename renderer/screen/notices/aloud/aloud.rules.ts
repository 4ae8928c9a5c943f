/** Pure rules of reading a notice aloud: in which language, and its words in the order in which one reads them. */
import { blocksOf } from '../../../components/noticeText.ts'

export interface Readable {
  /** Said first; empty where a notice warns of nothing. */
  level: string
  title: string
  body: string
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

/** Level and title, facts and paragraphs as they stand, who says so. */
export const partsOf = ({ level, title, body, issuer }: Readable): string[] => {
  const lines = blocksOf(body).map(block =>
    block.kind === 'fact' ? `${block.label}：${spoken(block.text)}` : spoken(block.text),
  )
  return [level, title, ...lines, issuer]
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
