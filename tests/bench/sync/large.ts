/** Whether a library twenty times as large takes more memory. */
import { rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { makeLibrary } from './library.support.ts'
import { runOwn } from './own.ts'
import type { Place } from './race.ts'

const GIB = 1024 ** 3
const FILES = 20

export const memoryOfLarge = async ({ dir, nginx }: Place, source: string) => {
  const { bavail, bsize } = statfsSync(source)
  if (bavail * bsize < (FILES + 2) * GIB)
    throw new Error(
      `Expected ${FILES + 2} GiB of room for --large, but there are ${Math.floor((bavail * bsize) / GIB)}`,
    )
  const sizes = Array.from({ length: FILES }, () => GIB)
  const library = makeLibrary(join(source, 'large'), { sizes, films: true, hollow: true })
  const target = join(dir, 'large')
  const { ms, cpuMs, peakMb } = await runOwn(library.job(target, `${nginx.address}large/`))
  rmSync(target, { recursive: true })
  const seconds = Math.round(ms / 1_000)
  return {
    gib: FILES,
    seconds,
    cpuSecondsPerGib: cpuMs / 1_000 / FILES,
    peakMb: peakMb && Math.round(peakMb),
  }
}
export type LargeFigures = Awaited<ReturnType<typeof memoryOfLarge>>
