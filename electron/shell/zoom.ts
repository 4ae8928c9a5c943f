/** No zoom: neither by two fingers nor by the wheel. */

import type { WebContents } from 'electron'

export type ZoomingContents = Pick<WebContents, 'on' | 'setVisualZoomLevelLimits' | 'setZoomFactor'>

/** Chromium forgets the limits when a page loads anew. */
export function refuseZoom(contents: ZoomingContents) {
  contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1))
  contents.on('zoom-changed', () => contents.setZoomFactor(1))
}
