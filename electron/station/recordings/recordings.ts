/** 录音: recordings of notices, files named by their content. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { RECORDING_LIMIT } from '../../contract/recordings.ts'
import type { Door } from '../http/door.ts'
import { Refusal } from '../refusal.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { isRecording } from './probe.ts'
import { recordingType } from './recordings.rules.ts'

export const openRecordings = (dir: string) => {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return {
    dir,
    /** Keeps the bytes and answers with the path under which the page fetches them. */
    add: async (bytes: Uint8Array): Promise<string> => {
      if (bytes.byteLength > RECORDING_LIMIT) throw new Refusal('LONG_RECORDING')
      const type = recordingType(bytes)
      if (!type || !(await isRecording(bytes, type))) throw new Refusal('NOT_A_RECORDING')
      const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${type}`
      await writeWhole(join(dir, name), bytes)
      return `/media/recordings/${name}`
    },
  }
}
export type Recordings = ReturnType<typeof openRecordings>

export const recordingRoutes = ({ recordings: door }: Door, recordings: Recordings) => ({
  add: door.add.handler(async ({ input }) => ({
    recording: await recordings.add(new Uint8Array(await input.file.arrayBuffer())),
  })),
})
