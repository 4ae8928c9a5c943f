/** What may lie beside NAME.mp4: NAME.srt, NAME.<language>.vtt, NAME.jpg, NAME.png, NAME.json, and a sheet for the whole folder. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import * as z from 'zod'
import type { ShowFacts } from '../../contract/shows.ts'
import { pictureType } from '../pictures/pictures.rules.ts'
import { officeText } from '../sheets/officeText.rules.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { textOf } from '../storage/problems.ts'
import { guessFacts } from './facts.rules.ts'
import { LeaveOut, leftOut } from './leftOut.ts'
import type { ShowRecord } from './record.rules.ts'
import { SaidFacts } from './sheet.rules.ts'
import type { Sheets } from './sheet.ts'
import { toVtt } from './subtitles.rules.ts'
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
  /** Whether those who are seen agreed; null: nobody said. */
  consent: boolean | null
}

type Said = Pick<Sidecars, 'facts' | 'remarks' | 'consent'>

/** Language of NAME.vtt, which does not say. */
const HOUSE_LANGUAGE = 'zh-CN'

/** What is said of a video; throws LeaveOut where consent is not clear. */
export const factsBeside = async (video: FoundVideo, sheets: Sheets): Promise<Said> => {
  const taken: Said = { facts: guessFacts(video.name, video.stem), remarks: [], consent: null }
  for (const { sheet, said, unclearConsent, problems } of await sheets.of(video)) {
    if (unclearConsent) throw new LeaveOut(leftOut.unclearConsent(`"${unclearConsent}" in ${sheet}`))
    say(taken, said)
    const advice = 'mend the line of this video in the sheet, or the sheet'
    for (const reason of problems) taken.remarks.push({ code: 'facts', file: sheet, reason, advice })
  }
  for (const { file, kind, middle } of besides(video))
    if (kind === '.json' && middle === '') await takeFacts(taken, video, file)
  return taken
}

/** NAME.zh.vtt, which lies beside NAME.mp4, ends in `.vtt` and has `zh` in its middle. */
const besides = ({ stem, neighbours }: FoundVideo) =>
  neighbours
    .filter(file => file.startsWith(`${stem}.`))
    .map(file => {
      const kind = extname(file).toLowerCase()
      return { file, kind, middle: file.slice(stem.length + 1, -kind.length) }
    })

/**
 * Takes everything beside `video` over into `folder`; each file is on disk when this answers. Throws LeaveOut where
 * consent is not clear.
 */
export const takeSidecars = async (video: FoundVideo, folder: string, sheets: Sheets): Promise<Sidecars> => {
  const taken: Sidecars = { ...(await factsBeside(video, sheets)), poster: null, subtitles: [] }
  for (const { file, kind, middle } of besides(video)) {
    if (kind === '.vtt' || kind === '.srt') await takeSubtitles(taken, video, folder, file, middle)
    if (middle === '' && ['.jpg', '.jpeg', '.png', '.webp'].includes(kind))
      await takePoster(taken, video, folder, file)
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
  const problem = await take(join(video.folder, file), join(folder, name), asVtt)
  if (problem) remark(problem, 'save the subtitles as SRT or WebVTT, in UTF-8 or GB 18030')
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

const asVtt = (bytes: Uint8Array): Fit => {
  try {
    const subtitles = toVtt(officeText(bytes))
    return 'vtt' in subtitles ? { bytes: Buffer.from(subtitles.vtt) } : subtitles
  } catch (error) {
    return { problem: textOf(error) }
  }
}

const takePoster = async (taken: Sidecars, video: FoundVideo, folder: string, file: string) => {
  if (taken.poster) return
  const source = join(video.folder, file)
  const type = await readFile(source).then(pictureType, () => null)
  const name = `poster.${type ?? 'jpg'}`
  const problem = await take(source, join(folder, name), bytes =>
    type ? { bytes } : { problem: 'it is no JPEG, PNG or WebP' },
  )
  if (problem)
    taken.remarks.push({
      code: 'poster',
      file,
      reason: problem,
      advice: 'save the picture as JPEG, PNG or WebP',
    })
  else taken.poster = name
}

const say = (taken: Said, { consent, ...facts }: SaidFacts) => {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  taken.facts = { ...taken.facts, ...Object.fromEntries(known) }
  taken.consent = consent ?? taken.consent
}

const takeFacts = async (taken: Said, video: FoundVideo, file: string) => {
  let text = ''
  try {
    text = officeText(await readFile(join(video.folder, file)))
    const said = SaidFacts.safeParse(JSON.parse(text))
    if (!said.success) throw new Error(z.prettifyError(said.error))
    say(taken, said.data)
  } catch (error) {
    if (text.includes('consent'))
      throw new LeaveOut(leftOut.unclearConsent(`${file} cannot be read (${textOf(error)})`))
    const advice = `keep only ${Object.keys(SaidFacts.shape).join(', ')} in it`
    taken.remarks.push({ code: 'facts', file, reason: `its facts cannot be read: ${textOf(error)}`, advice })
  }
}

/** What is written, or why nothing is. */
type Fit = { bytes: Uint8Array } | { problem: string }

/** A sentence when the file is not fit or cannot be read; faults of the library's disk go up. */
const take = async (
  source: string,
  target: string,
  made: (bytes: Uint8Array) => Fit,
): Promise<string | null> => {
  let bytes: Uint8Array
  try {
    bytes = await readFile(source)
  } catch (error) {
    return `it cannot be read (${textOf(error)})`
  }
  const fitting = made(bytes)
  if ('problem' in fitting) return fitting.problem
  await writeWhole(target, fitting.bytes)
  return null
}
