/** A picture of what the window shows, for staff who look after it from elsewhere. */

import type { WebContents } from 'electron'

export type PicturedContents = Pick<WebContents, 'capturePage'>

const JPEG_QUALITY = 85

/** In base64; `contents` is null until the window is open. */
export async function pictureOf(contents: PicturedContents | null): Promise<string> {
  if (contents === null) throw new Error('The window is being opened; there is no picture yet.')
  const image = await contents.capturePage()
  // What Electron gives of a window that the system does not draw.
  if (image.isEmpty()) throw new Error('The window has not been drawn.')
  return image.toJPEG(JPEG_QUALITY).toString('base64')
}
