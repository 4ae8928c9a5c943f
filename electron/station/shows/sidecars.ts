/** What may lie beside NAME.mp4: NAME.vtt, NAME.<language>.vtt, NAME.jpg, NAME.png and NAME.json. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import * as z from 'zod'
import { ShowFacts } from '../../contract/shows.ts'
import { pictureType } from '../pictures/pictures.rules.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { textOf } from '../storage/problems.ts'
import { guessFacts } from './facts.rules.ts'
import type { ShowRecord } from './record.rules.ts'
import type { FoundVideo } from './walk.ts'

/** Something beside a video that was not taken over, though the video was. */
export interface Remark {
  code: 'subtitles' | 'poster' | 'facts'
  /** The file's own name. */
  file: string
  reason: string
  advice: string
}

export interface Sidecars {
  facts: ShowFacts
  poster: string | null
  subtitles: ShowRecord['subtitles']
  remarks: Remark[]
}

/** Language of NAME.vtt, which does not say. */
const HOUSE_LANGUAGE = 'zh-CN'

/** Takes everything beside `video` over into `folder`; each file is on disk when this answers. */
export const takeSidecars = async (video: FoundVideo, folder: string): Promise<Sidecars> => {
  const taken: Sidecars = {
    facts: guessFacts(video.name, video.stem),
    poster: null,
    subtitles: [],
    remarks: [],
  }
  for (const file of video.neighbours) {
    if (!file.startsWith(`${video.stem}.`)) continue
    const kind = extname(file).toLowerCase()
    const middle = file.slice(video.stem.length + 1, -kind.length)
    if (kind === '.vtt') await takeSubtitles(taken, video, folder, file, middle)
    if (middle !== '') continue
    if (['.jpg', '.jpeg', '.png', '.webp'].includes(kind)) await takePoster(taken, video, folder, file)
    if (kind === '.json') await takeFacts(taken, video, file)
  }
  return taken
}

const takeSubtitles = async (
  { subtitles, remarks }: Sidecars,
  video: FoundVideo,
  folder: string,
  file: string,
  middle: string,
) => {
  const language = middle === '' ? HOUSE_LANGUAGE : languageOf(middle)
  const remark = (reason: string, advice: string) => remarks.push({ code: 'subtitles', file, reason, advice })
  if (!language) {
    // NAME.part2.vtt may well belong to a video called NAME.part2.
    const other = video.neighbours.some(name => name.startsWith(`${video.stem}.${middle}.`) && name !== file)
    if (!other) remark(`"${middle}" is not a language`, 'name it like NAME.zh.vtt or NAME.en.vtt')
    return
  }
  if (subtitles.some(known => known.language === language)) {
    remark(`there are other subtitles in ${language}`, 'keep one file a language')
    return
  }
  const name = `subtitles.${language}.vtt`
  const problem = await take(join(video.folder, file), join(folder, name), vttProblem)
  if (problem) remark(problem, 'save the subtitles as WebVTT in UTF-8')
  else subtitles.push({ language, file: name })
}

/** BCP 47 in its short forms (zh, en, zh-CN, zh-Hans-CN), written canonically. */
const languageOf = (tag: string): string | null => {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,4}){0,2}$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** https://www.w3.org/TR/webvtt1/#file-structure: the signature, then the end, a space, a tab or a new line. */
const vttProblem = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /^WEBVTT(?:[ \t\r\n]|$)/.test(text) ? null : 'it does not start with the line WEBVTT'
  } catch {
    return 'it is not UTF-8'
  }
}

const takePoster = async (taken: Sidecars, video: FoundVideo, folder: string, file: string) => {
  if (taken.poster) return
  const source = join(video.folder, file)
  const type = await readFile(source).then(pictureType, () => null)
  const name = `poster.${type ?? 'jpg'}`
  const problem = await take(source, join(folder, name), () => (type ? null : 'it is no JPEG, PNG or WebP'))
  if (problem)
    taken.remarks.push({
      code: 'poster',
      file,
      reason: problem,
      advice: 'save the picture as JPEG, PNG or WebP',
    })
  else taken.poster = name
}

const takeFacts = async (taken: Sidecars, video: FoundVideo, file: string) => {
  try {
    const said = ShowFacts.partial().safeParse(JSON.parse(await readFile(join(video.folder, file), 'utf8')))
    if (!said.success) throw new Error(z.prettifyError(said.error))
    const known = Object.entries(said.data).filter(([, value]) => value !== undefined)
    taken.facts = { ...taken.facts, ...Object.fromEntries(known) }
  } catch (error) {
    const advice = `keep only ${Object.keys(ShowFacts.shape).join(', ')} in it`
    taken.remarks.push({ code: 'facts', file, reason: `its facts cannot be read: ${textOf(error)}`, advice })
  }
}

/** A sentence when the file is not fit or cannot be read; faults of the library's disk go up. */
const take = async (
  source: string,
  target: string,
  problemOf: (bytes: Uint8Array) => string | null,
): Promise<string | null> => {
  let bytes: Uint8Array
  try {
    bytes = await readFile(source)
  } catch (error) {
    return `it cannot be read (${textOf(error)})`
  }
  const problem = problemOf(bytes)
  if (problem === null) await writeWhole(target, bytes)
  return problem
}
