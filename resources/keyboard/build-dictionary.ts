/**
 * Writes dictionary.txt, the words of the on-screen keyboard: `node resources/keyboard/build-dictionary.ts`.
 *
 * Sources: words, readings and frequencies of @pinyin-pro/data (ISC by its package.json; the same authors publish
 * pinyin-pro, MIT, which gives the other readings of a character) and our own mine-words.txt.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import * as z from 'zod'
import { readingOf, runOf } from '../../renderer/keyboard/pinyin/format.ts'

const Words = z.record(z.string(), z.tuple([z.string(), z.number().positive()]))
const Characters = z.record(z.string(), z.string())
type Words = z.infer<typeof Words>

/** Words of the source's smaller, edited list come in unless they are rarer than this; it is the source's own unit. */
const RARE = 4e-12
/** Words of its large list, which has many names, come in when they are met this often. */
const OFTEN = 1.5e-10
/** How often a word of ours is met at the least, among all words: about as often as the source's four thousandth. */
const OUR_SHARE = 2.5e-5
/** The same of the words on lines with "!". */
const OUR_FREQUENT_SHARE = 2e-4
/** Characters that no school teaches are written in names, seldom: the source counts some of them too often. */
const UNUSUAL_SHARE = 1e-7
/** A reading that no word proves is offered, but last. */
const RARE_READING = 1e-4

const HEADER = `# Words of the on-screen keyboard; written by build-dictionary.ts, do not edit.
# From @pinyin-pro/data 1.3.1 (ISC) and mine-words.txt (MIT, part of Diantai).
`

/** Reading → word → its share of all words. */
type Shares = Map<string, Map<string, number>>

const add = (shares: Shares, text: string, syllables: readonly string[], share: number) => {
  const reading = readingOf(syllables)
  const words = shares.get(reading) ?? new Map<string, number>()
  shares.set(reading, words.set(text, Math.max(share, words.get(text) ?? 0)))
}

/** "lǜ chá" → lv, cha */
const plain = (reading: string): string[] =>
  reading
    .replaceAll(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .split(' ')

/** The 6,763 characters of GB 2312, which lie in rows 16 to 87 of its table. */
const usualCharacters = (): ReadonlySet<string> => {
  const bytes = []
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)))
}

const addGeneral = (shares: Shares, all: Words, edited: Words, isWritten: (word: string) => boolean) => {
  const usual = usualCharacters()
  const total = Object.values(all).reduce((sum, [, often]) => sum + often, 0)
  for (const [word, [reading, often]] of Object.entries(all)) {
    const one = word.length === 1
    const wanted = one || often >= (word in edited ? RARE : OFTEN)
    if (!wanted || !isWritten(word)) continue
    const most = one && !usual.has(word) ? UNUSUAL_SHARE : 1
    add(shares, word, plain(reading), Math.min(most, often / total))
  }
}

/** The source has no entry for 不 and some others, only words with them. */
const withSingles = (all: Words): Words => {
  const missing: Words = {}
  for (const [word, [reading, often]] of Object.entries(all)) {
    for (const [index, character] of Array.from(word).entries()) {
      if (character in all) continue
      const known = missing[character] ?? [plain(reading)[index] ?? '', 0]
      missing[character] = [known[0], known[1] + often]
    }
  }
  return { ...all, ...missing }
}

/** How often a character is read so, judged by the words that it stands in. */
const readingsInWords = (all: Words) => {
  const counts = new Map<string, Map<string, number>>()
  for (const [word, [reading, often]] of Object.entries(all)) {
    if (word.length === 1) continue
    const syllables = plain(reading)
    for (const [index, character] of Array.from(word).entries()) {
      const readings = counts.get(character) ?? new Map<string, number>()
      const syllable = syllables[index] ?? ''
      counts.set(character, readings.set(syllable, often + (readings.get(syllable) ?? 0)))
    }
  }
  return (character: string, syllable: string): number => {
    const readings = counts.get(character) ?? new Map<string, number>()
    const sum = [...readings.values()].reduce((one, other) => one + other, 0)
    return (readings.get(syllable) ?? 0) / (sum || 1)
  }
}

/** The source knows one reading of a character; 长 is also zhang, 行 also hang. */
const addReadings = (shares: Shares, all: Words) => {
  const partOf = readingsInWords(all)
  const singles = [...shares].flatMap(([, words]) => [...words]).filter(([word]) => word.length === 1)
  for (const [character, share] of singles) {
    for (const syllable of pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })) {
      if (!shares.has(readingOf([syllable]))) continue
      add(shares, character, [syllable], share * Math.max(RARE_READING, partOf(character, syllable)))
    }
  }
}

const entriesOf = (text: string): { entry: string; share: number }[] =>
  text.split('\n').flatMap(line => {
    const share = line.startsWith('!') ? OUR_FREQUENT_SHARE : OUR_SHARE
    const entries = line
      .replace(/#.*|^!/, '')
      .split(' ')
      .filter(Boolean)
    return entries.map(entry => ({ entry, share }))
  })

const addOurs = (shares: Shares, text: string) => {
  for (const { entry, share } of entriesOf(text)) {
    const [word = '', reading] = entry.split('=')
    const usual = () => pinyin(word, { toneType: 'none', type: 'array', v: true })
    const syllables = reading?.split("'") ?? usual()
    if (syllables.length !== word.length) {
      throw new Error(`expected a syllable a character, got "${syllables.join(' ')}" for ${word}`)
    }
    add(shares, word, syllables, share)
  }
}

const linesOf = (shares: Shares): string[] =>
  [...shares]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([reading, words]) => {
      const sorted = [...words]
        .map(([text, share]) => ({ text, share }))
        .toSorted((a, b) => b.share - a.share)
      return `${reading} ${runOf(sorted)}`
    })

const read = async (url: string): Promise<unknown> => JSON.parse(await readFile(new URL(url), 'utf8'))

const main = async () => {
  const all = withSingles(Words.parse(await read(import.meta.resolve('@pinyin-pro/data/complete.json'))))
  const edited = Words.parse(await read(import.meta.resolve('@pinyin-pro/data/modern.json')))
  const traditional = Characters.parse(await read(import.meta.resolve('@pinyin-pro/data/traditional.json')))
  const isWritten = (word: string) =>
    /^[\u4e00-\u9fff]+$/.test(word) && Array.from(word).every(character => !(character in traditional))

  const shares: Shares = new Map()
  addGeneral(shares, all, edited, isWritten)
  addReadings(shares, all)
  addOurs(shares, await readFile(join(import.meta.dirname, 'mine-words.txt'), 'utf8'))
  await writeFile(join(import.meta.dirname, 'dictionary.txt'), `${HEADER}${linesOf(shares).join('\n')}\n`)
}

if (import.meta.main) await main()
