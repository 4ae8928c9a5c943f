/** Makes the strip of small pictures by which a film can be looked through. */
import { rm, stat } from 'node:fs/promises'
import { syncFile } from '../shows/copy.ts'
import { runFfmpeg } from './ffmpeg.ts'

export interface Strip {
  columns: number
  count: number
}

const COLUMNS = 10
const MOST = 60
/** Closer together they would all show the same. */
const SECONDS_APART = 2
const WIDTH = 160

/** How many pictures a film of that length gets. */
const picturesFor = (seconds: number) => Math.max(1, Math.min(MOST, Math.floor(seconds / SECONDS_APART)))

interface StripParts {
  ffmpeg: string
  video: string
  seconds: number
  target: string
  signal?: AbortSignal | undefined
}

/** Null when ffmpeg could make none; a film goes without rather than not at all. */
export const makeStrip = async ({
  ffmpeg,
  video,
  seconds,
  target,
  signal,
}: StripParts): Promise<Strip | null> => {
  const count = picturesFor(seconds)
  const columns = Math.min(COLUMNS, count)
  const rows = Math.ceil(count / columns)
  // From nought on, or a film that begins late ends before its first picture.
  const picture = `setpts=PTS-STARTPTS,fps=${count}/${seconds}:round=up,scale=${WIDTH}:-2,tile=${columns}x${rows}`
  // Keys alone: a long film is looked through in seconds.
  const args = ['-skip_frame', 'nokey', '-i', `file:${video}`, '-an', '-vf', picture, '-frames:v', '1']
  try {
    await runFfmpeg(ffmpeg, [...args, '-q:v', '4', '-update', '1', '-f', 'image2', `file:${target}`], {
      signal,
    })
    if ((await stat(target)).size === 0) throw new Error('ffmpeg wrote an empty picture')
    await syncFile(target)
    return { columns, count }
  } catch {
    signal?.throwIfAborted()
    await rm(target, { force: true })
    return null
  }
}
