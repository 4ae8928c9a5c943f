/** Pictures of notices and activities: files named by their content. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PICTURE_LIMIT } from '../../contract/pictures.ts'
import type { Door } from '../http/door.ts'
import { Refusal } from '../refusal.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { pictureType } from './pictures.rules.ts'

export const openPictures = (dir: string) => {
  mkdirSync(dir, { recursive: true })
  return {
    dir,
    /** Keeps the bytes and answers with the path under which the page fetches them. */
    add: async (bytes: Uint8Array): Promise<string> => {
      if (bytes.byteLength > PICTURE_LIMIT) throw new Refusal('TOO_LARGE')
      const type = pictureType(bytes)
      if (!type) throw new Refusal('NOT_A_PICTURE')
      const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${type}`
      await writeWhole(join(dir, name), bytes)
      return `/media/pictures/${name}`
    },
  }
}
export type Pictures = ReturnType<typeof openPictures>

export const pictureRoutes = ({ pictures: door }: Door, pictures: Pictures) => ({
  add: door.add.handler(async ({ input }) => ({
    picture: await pictures.add(new Uint8Array(await input.file.arrayBuffer())),
  })),
})
