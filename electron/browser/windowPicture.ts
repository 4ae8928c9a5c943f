/** What a host says when the station asks for a picture of its window. */

import type { ToStation } from '../contract/host.ts'
import { sentenceOf } from './say.ts'

/** The picture as base64 of a PNG or JPEG; rejects when there is none. */
export type TakePicture = () => Promise<string>

/** This host shows the station in no window. */
class NoWindow extends Error {}

export const noWindow: TakePicture = async () => {
  throw new NoWindow('This host shows no window.')
}

export async function answerCapture(id: number, take: TakePicture): Promise<ToStation> {
  try {
    return { type: 'picture', id, picture: await take() }
  } catch (error) {
    const reason = error instanceof NoWindow ? 'no-window' : 'failed'
    return { type: 'no-picture', id, reason, detail: sentenceOf(error) }
  }
}
