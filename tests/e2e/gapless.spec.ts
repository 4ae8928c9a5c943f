/** The programme changes from film to film without a frame of anything else: read 60 times a second from what is composed. */
import type { Page } from '@playwright/test'
import { nearest, type Pixel, readPictures, watchComposed } from './composed.ts'
import { airFilms, type Film } from './films.ts'
import { expect, test } from './kiosk.ts'

/** Small, so that every frame of the display can be read back in time. */
test.use({ viewport: { width: 640, height: 360 } })

const FILMS = [
  { title: '红', colour: [208, 32, 32], codec: 'h264', width: 640, height: 360, rate: 25 },
  { title: '绿', colour: [32, 176, 64], codec: 'vp9', width: 480, height: 640, rate: 30 },
  { title: '蓝', colour: [32, 64, 208], codec: 'h264', width: 1280, height: 720, rate: 50 },
  { title: '黄', colour: [208, 192, 32], codec: 'vp9', width: 640, height: 360, rate: 24 },
  { title: '紫', colour: [192, 32, 192], codec: 'h264', width: 480, height: 480, rate: 30 },
  { title: '青', colour: [32, 192, 200], codec: 'vp9', width: 854, height: 480, rate: 25 },
] as const satisfies readonly Film[]

const CHANGES = 50

const COLOURS = FILMS.map(({ colour }) => colour)

/** Which film it is a picture of; null: of none. */
const filmOf = (pixel: Pixel) => nearest(pixel, COLOURS)

/** Films in the order in which they were seen, each once in a row. */
const changesOf = (films: readonly (number | null)[]) =>
  films.filter((film, index) => film !== films[index - 1])

/** What no reading may hold: anything but one film after the other, in their order. */
const strangers = (films: readonly (number | null)[]) =>
  changesOf(films)
    .map((film, index, all) => ({ index, film, before: all[index - 1] }))
    .filter(
      ({ film, before, index }) =>
        film === null || (index > 0 && film !== ((before ?? 0) + 1) % FILMS.length),
    )

/** In the page, at each of its frames: reads the middle of the film that lies on top. */
const watchElements = (page: Page) =>
  page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const read: number[][] = []
    Object.assign(window, { read })
    const look = () => {
      const video = [...document.querySelectorAll('video')].find(
        element => Number(getComputedStyle(element).opacity) === 1,
      )
      if (video && canvas) {
        canvas.clearRect(0, 0, 1, 1)
        canvas.drawImage(video, 0, 0, 1, 1)
        read.push([...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)])
      }
      requestAnimationFrame(look)
    }
    look()
  })

const elementsRead = (page: Page) =>
  page.evaluate(() => (window as unknown as { read: number[][] }).read.slice())

test('50 changes of H.264 and VP9 in several sizes and frame rates: never black, never the page behind', async ({
  kiosk,
  station,
}) => {
  await airFilms(
    station,
    FILMS.map(film => ({ ...film, seconds: 0.6 })),
  )
  const stage = kiosk.getByRole('region', { name: '播出的节目' })
  await expect(stage.locator('video').first()).toBeInViewport()
  await expect.poll(() => stage.evaluate(element => getComputedStyle(element).opacity)).toBe('1')
  const box = await stage.boundingBox()
  if (!box) throw new Error('the stage has no place on the page')

  await watchElements(kiosk)
  const stop = await watchComposed(kiosk)
  const changes = async () => changesOf((await elementsRead(kiosk)).map(filmOf)).length - 1
  await expect.poll(changes, { timeout: 75_000, intervals: [1_000] }).toBeGreaterThanOrEqual(CHANGES)
  const pictures = await stop()
  const inPage = (await elementsRead(kiosk)).map(filmOf)

  const middle = { x: 0.5, y: (box.y + box.height / 2) / 360 }
  const leftBar = { x: 0.01, y: middle.y }
  const read = await readPictures(kiosk, pictures, [middle, leftBar])
  const composed = read.map(([pixel = []]) => filmOf(pixel))
  test.info().annotations.push({
    type: 'readings',
    description: `${composed.length} composed, ${changesOf(composed).length - 1} changes; ${inPage.length} in the page`,
  })
  expect(strangers(inPage)).toEqual([])
  expect(strangers(composed)).toEqual([])
  expect(changesOf(composed).length - 1).toBeGreaterThanOrEqual(CHANGES)
  // About 36 where nothing else runs: 60 a second.
  expect(composed.length).toBeGreaterThan(CHANGES * 12)
  const bars = read.map(([, pixel = []]) => Math.max(...pixel))
  expect(Math.max(...bars)).toBeLessThan(16)
})
