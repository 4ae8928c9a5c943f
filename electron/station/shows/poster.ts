/** Makes a poster from a video where ffmpeg is present. */
import { execFile } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { syncFile } from './copy.ts'

const run = promisify(execFile)

/** A damaged video must not hold up a whole import. */
const PATIENCE_MS = 60_000
const WIDTH = 640
/** Early enough to show who it is, late enough to be past a black start. */
const AT = 0.1

/** The command, or null where it is not installed. */
export const findFfmpeg = (): Promise<string | null> =>
  run('ffmpeg', ['-version'], { timeout: PATIENCE_MS, windowsHide: true }).then(
    () => 'ffmpeg',
    () => null,
  )

interface PosterParts {
  ffmpeg: string
  video: string
  seconds: number
  folder: string
}

/** The name of the picture in `folder`, on disk; null when ffmpeg could make none. */
export const makePoster = async ({ ffmpeg, video, seconds, folder }: PosterParts): Promise<string | null> => {
  const name = 'poster.jpg'
  const target = join(folder, name)
  const options = ['-v', 'error', '-nostdin', '-y', '-protocol_whitelist', 'file']
  const frame = ['-frames:v', '1', '-vf', `scale=iw*sar:ih,scale=${WIDTH}:-2,setsar=1`, '-q:v', '3']
  const input = ['-ss', String(seconds * AT), '-i', `file:${video}`]
  try {
    await run(ffmpeg, [...options, ...input, ...frame, `file:${target}`], {
      timeout: PATIENCE_MS,
      windowsHide: true,
    })
    if ((await stat(target)).size === 0) throw new Error('ffmpeg wrote an empty picture')
    await syncFile(target)
    return name
  } catch {
    await rm(target, { force: true })
    return null
  }
}
