/** Sends a picture or a clip to the station; what is too large is refused here, before it takes minutes to send. */
import { ORPCError } from '@orpc/client'
import { CLIP_LIMIT } from '../../electron/contract/clips.ts'
import { PICTURE_LIMIT } from '../../electron/contract/pictures.ts'
import { client } from './station.ts'

const refuse = (code: string) => new ORPCError(code, { status: 413 })

/** Answers with the path under which the station serves it. */
export const bringMedia = async (file: File): Promise<string> => {
  if (file.type.startsWith('video/')) {
    if (file.size > CLIP_LIMIT) throw refuse('CLIP_TOO_LARGE')
    return (await client.clips.add({ file })).clip
  }
  if (file.size > PICTURE_LIMIT) throw refuse('TOO_LARGE')
  return (await client.pictures.add({ file })).picture
}
