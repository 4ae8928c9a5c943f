/** Clips of notices: judged like shows by what they hold, and kept beside the pictures under names of their content. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLIP_LIMIT, CLIP_SECONDS } from '../../contract/clips.ts'
import type { Door } from '../http/door.ts'
import { Refusal } from '../refusal.ts'
import { probe } from '../shows/probe.ts'
import { writeWhole } from '../storage/atomicFile.ts'

/** The probe reads a file; nothing of it comes near the data before it is judged. */
const judged = async (bytes: Uint8Array) => {
  const dir = await mkdtemp(join(tmpdir(), 'diantai-clip-'))
  try {
    const path = join(dir, 'clip')
    await writeFile(path, bytes)
    return await probe(path)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const formatOf = async (bytes: Uint8Array): Promise<'mp4' | 'webm'> => {
  const verdict = await judged(bytes)
  if (!verdict.playable) throw new Refusal('NOT_A_CLIP', { reason: verdict.reason })
  const { format, facts } = verdict
  if (format !== 'mp4' && format !== 'webm')
    throw new Refusal('NOT_A_CLIP', { reason: `it is a ${format} file` })
  if (facts.seconds > CLIP_SECONDS) throw new Refusal('CLIP_TOO_LONG', { seconds: Math.ceil(facts.seconds) })
  return format
}

/** @param dir the folder of the pictures, so that backups and restores take clips along. */
export const openClips = (dir: string) => ({
  /** Keeps the bytes and answers with the path under which the page fetches them. */
  add: async (bytes: Uint8Array): Promise<string> => {
    if (bytes.byteLength > CLIP_LIMIT) throw new Refusal('CLIP_TOO_LARGE')
    const format = await formatOf(bytes)
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${format}`
    await writeWhole(join(dir, name), bytes)
    return `/media/clips/${name}`
  },
})
export type Clips = ReturnType<typeof openClips>

export const clipRoutes = ({ clips: door }: Door, clips: Clips) => ({
  add: door.add.handler(async ({ input }) => ({
    clip: await clips.add(new Uint8Array(await input.file.arrayBuffer())),
  })),
})
