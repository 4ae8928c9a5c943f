/** Reads what the browser really composes, not what its elements hold: the pictures that it hands out to be shown. */
import type { Page } from '@playwright/test'

export type Pixel = readonly number[]

/** A place on the page, as a share of its width and height. */
export interface Spot {
  x: number
  y: number
}

/** Changes one pixel in a corner at each frame, so that the display is composed anew 60 times a second. */
const keepComposing = (page: Page) =>
  page.evaluate(() => {
    const dot = document.createElement('div')
    dot.popover = 'manual'
    Object.assign(dot.style, {
      inset: '0 auto auto 0',
      width: '2px',
      height: '2px',
      border: '0',
      padding: '0',
    })
    document.body.append(dot)
    dot.showPopover()
    let frame = 0
    const change = () => {
      dot.style.background = frame++ % 2 ? '#111' : '#222'
      requestAnimationFrame(change)
    }
    change()
  })

/** Each picture from now on, small, until it is stopped; answers with them. */
export const watchComposed = async (page: Page): Promise<() => Promise<string[]>> => {
  const cdp = await page.context().newCDPSession(page)
  const pictures: string[] = []
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data)
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await keepComposing(page)
  await cdp.send('Page.startScreencast', { format: 'png', maxWidth: 160, maxHeight: 160, everyNthFrame: 1 })
  return async () => {
    await cdp.send('Page.stopScreencast')
    await cdp.detach()
    return pictures
  }
}

/** The colours of each picture at these places; decoded in a page of its own. */
export const readPictures = async (
  page: Page,
  pictures: readonly string[],
  spots: readonly Spot[],
): Promise<Pixel[][]> => {
  const reader = await page.context().newPage()
  const colours = await reader.evaluate(
    async ({ pictures, spots }) => {
      const read: number[][][] = []
      for (const data of pictures) {
        const bytes = Uint8Array.from(atob(data), char => char.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes]))
        const { width, height } = bitmap
        const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
        if (!canvas) throw new Error('no canvas to read pictures with')
        canvas.drawImage(bitmap, 0, 0)
        const at = ({ x, y }: { x: number; y: number }) =>
          canvas.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data
        read.push(spots.map(spot => [...at(spot).slice(0, 3)]))
      }
      return read
    },
    { pictures, spots },
  )
  await reader.close()
  return colours
}

/** Coding and colour spaces move a colour by less than that. */
const NEAR = 45

/** Which of these colours it is; null: none of them. */
export const nearest = ([red = 0, green = 0, blue = 0]: Pixel, colours: readonly Pixel[]): number | null => {
  const distances = colours.map(([r = 0, g = 0, b = 0]) => Math.hypot(red - r, green - g, blue - b))
  const least = Math.min(...distances)
  return least < NEAR ? distances.indexOf(least) : null
}
