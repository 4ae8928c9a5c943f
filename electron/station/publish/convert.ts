/** Makes an MP4 that plays everywhere out of a video that does not. */
import { rm } from 'node:fs/promises'
import { syncFile } from '../shows/copy.ts'
import { LeaveOut, leftOut } from '../shows/leftOut.ts'
import { textOf } from '../storage/problems.ts'
import { type Conversion, converting, durationIn, isWhole, loudnessIn, measuring } from './convert.rules.ts'
import { FfmpegError, runFfmpeg } from './ffmpeg.ts'

export interface ConvertParts {
  ffmpeg: string
  source: string
  target: string
  picture: Conversion['picture']
  /** Called with the share that is done, 0 to 1. */
  progress: (share: number) => void
  signal?: AbortSignal | undefined
}

/** Of the whole work; measuring only decodes sound. */
const SHARE_OF_MEASURING = 0.1

/** On disk when this answers. What cannot be converted is left out with ffmpeg's reason. */
export const convert = async (parts: ConvertParts) => {
  const { ffmpeg, source, target, progress, signal } = parts
  // Nothing is written: only what ffmpeg says of the file is wanted.
  const words = await runFfmpeg(
    ffmpeg,
    ['-i', `file:${source}`, '-map', '0:v:0', '-c', 'copy', '-t', '0', '-f', 'null', '-'],
    {
      signal,
    },
  ).catch(failed(signal))
  const seconds = durationIn(words)
  const share = (from: number, size: number) => (done: number) =>
    progress(from + size * (seconds ? Math.min(1, done / seconds) : 0))
  const measured = await runFfmpeg(ffmpeg, measuring(source), {
    progress: share(0, SHARE_OF_MEASURING),
    signal,
    // Without sound there is nothing to measure, and ffmpeg says so by failing.
  }).catch((error: unknown) => {
    signal?.throwIfAborted()
    return textOf(error)
  })
  const attempt = (picture: Conversion['picture']) =>
    runFfmpeg(ffmpeg, converting({ source, target, picture, loudness: loudnessIn(measured) }), {
      progress: share(SHARE_OF_MEASURING, 1 - SHARE_OF_MEASURING),
      signal,
    })
  await attempt(parts.picture).catch(async (error: unknown) => {
    await rm(target, { force: true })
    return failed(signal)(error)
  })
  await syncFile(target)
  return { isWhole: (after: number) => isWhole(seconds, after) }
}

/** ENOSPC as ffmpeg passes it on; a full disk says nothing against a film. */
const NO_ROOM = /No space left on device|Disk quota exceeded/i

const failed =
  (signal: AbortSignal | undefined) =>
  (error: unknown): never => {
    signal?.throwIfAborted()
    const full = error instanceof FfmpegError && NO_ROOM.test(error.words)
    throw new LeaveOut(full ? leftOut.diskFull(0) : leftOut.notConverted(textOf(error)))
  }
