/** What the page that draws the shows offers to make-shows.ts: one frame of one show. */
import type { ShowFacts } from '../../../../electron/contract/shows.ts'
import { scenes } from './index.ts'
import { HEIGHT, WIDTH } from './scene.ts'

const canvas = document.createElement('canvas')
canvas.width = WIDTH
canvas.height = HEIGHT

/** Loads the pieces of the font that hold these characters. */
export const loadFont = async (characters: string) => {
  for (const weight of [500, 700, 900]) {
    await document.fonts.load(`${weight} 40px 'Noto Sans SC Variable'`, characters)
  }
}

/** A JPEG in base64; t in seconds, or the poster. */
export const drawFrame = (id: string, t: number | 'poster', facts: ShowFacts) => {
  const scene = scenes.find(one => one.id === id)
  const ctx = canvas.getContext('2d')
  if (!scene || !ctx) throw new Error(`no scene ${id}, or no canvas`)
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  if (t === 'poster') scene.poster(ctx, facts)
  else scene.draw(ctx, t, facts)
  return canvas.toDataURL('image/jpeg', 0.98).replace(/^[^,]*,/, '')
}
