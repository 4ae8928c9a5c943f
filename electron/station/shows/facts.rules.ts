/** Guesses what a show is from where its file lies, until staff say better. */

import * as z from 'zod'
import { GENRES, type Genre, type ShowFacts } from '../../contract/shows.ts'

type GenreName = z.infer<typeof Genre>

/** The form comes before the theme: a 安全快板 is a kuaiban. */
const GENRE_WORDS: ReadonlyArray<readonly [GenreName, RegExp]> = [
  ['kuaiban', /快板|\b(kuaiban|clapper)/i],
  ['sanjuban', /三句半|\bsanjuban/i],
  ['sitcom', /情景剧|\bsitcom/i],
  ['sketch', /小品|\b(sketch|skit)/i],
  ['crosstalk', /相声|\b(crosstalk|xiangsheng)/i],
  ['chorus', /合唱|\b(chorus|choir)/i],
  ['solo', /独唱|\bsolo\b/i],
  ['dance', /舞|\bdanc(e|ing)/i],
  ['opera', /戏曲|豫剧|京剧|晋剧|秦腔|评剧|越剧|黄梅戏|梆子|\bopera\b/i],
  ['recital', /朗诵|\brecit(al|ation)/i],
  ['speech', /演讲|宣讲|\bspeech/i],
  ['safety', /安全|警示|事故|\b(safety|accident)/i],
]

/** The name of a genre as the contract has it, or as people say it in Chinese or English; null: none of them. */
export const genreNamed = (text: string): GenreName | null => {
  const said = text.trim().toLowerCase()
  const exact = GENRES.find(genre => genre === said)
  return exact ?? GENRE_WORDS.find(([, pattern]) => pattern.test(said))?.[0] ?? null
}

/** The name itself tells more than the folder, the nearer folder more than the farther. `path` uses `/`. */
export const genreOf = (path: string): GenreName => {
  for (const part of words(path).split('/').reverse()) {
    const found = GENRE_WORDS.find(([, pattern]) => pattern.test(part))
    if (found) return found[0]
  }
  return 'other'
}

const TITLE_LIMIT = 80
const UNTITLED = '节目'

const words = (text: string) => text.normalize('NFC').replaceAll('_', ' ')

/** What stands in 《》 is the title, whatever else the name says. */
export const titleOf = (stem: string): string => {
  const clean = (/《([^》]+)》/.exec(stem)?.[1] ?? words(stem))
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return cutTo(clean, TITLE_LIMIT) || UNTITLED
}

/** Whole graphemes, so that no character is cut in half. */
const cutTo = (text: string, limit: number) => {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('zh').segment(text)) {
    if (kept.length + segment.length > limit) break
    kept += segment
  }
  return kept.trim()
}

/** 2026-02-16, 2026.2.16, 20260216 or 2026年2月16日; empty where the name has no whole date that exists. */
export const dateOf = (stem: string): string => {
  const [, year = '', month = '', day = ''] =
    /(?<!\d)(20\d\d|19\d\d)(?:年|[-._ ]?)(0?[1-9]|1[0-2])(?:月|[-._ ]?)(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(
      stem,
    ) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return z.iso.date().safeParse(date).success ? date : ''
}

/** What a mine calls its units: 综采二队, 机电科, 选煤厂. */
const UNIT = /^[\p{L}\p{N}]{1,16}(?:队|科|部|室|厂|车间|工会|公司|幼儿园|学校)$/u

const unitOf = (stem: string): string =>
  words(stem)
    .split(/[\s\-—·,，、()（）《》]+/)
    .find(part => UNIT.test(part)) ?? ''

/** `path` is relative to the folder that is brought in, with `/` between its parts. */
export const guessFacts = (path: string, stem: string): ShowFacts => ({
  title: titleOf(stem),
  genre: genreOf(path),
  unit: unitOf(stem),
  performers: '',
  event: '',
  theme: '',
  date: dateOf(stem),
})
