/** 《矿山的灯》: lamps come down the hill, go into the earth and come home. */
import { at, COLOUR, type Ctx, write } from './canvas.ts'
import { endCard, titleCard } from './cards.ts'
import { BAR, chorusLines, SONG_END, SONG_START } from './chorus.score.ts'
import { surface } from './chorus.surface.ts'
import { DEPTH, underground } from './chorus.underground.ts'
import { easeInOut, mix, showing, span } from './motion.ts'
import { HEIGHT, type Scene, TITLE_SECONDS } from './scene.ts'

/** The camera goes down with the third line and comes up with the seventh. */
const DOWN = SONG_START + BAR * 2
const ROADWAY = SONG_START + BAR * 4
const UP = SONG_START + BAR * 6

const cameraDepth = (t: number) =>
  DEPTH * (easeInOut(span(t, DOWN + 0.4, ROADWAY)) - easeInOut(span(t, UP - 0.4, UP + 3)))

const world = (ctx: Ctx, t: number) => {
  const depth = cameraDepth(t)
  const home = t > (DOWN + UP) / 2
  at(ctx, 0, -depth, {}, () => {
    if (depth < HEIGHT) {
      surface(ctx, t, {
        night: home ? 1 : 0.5 * easeInOut(span(t, SONG_START, DOWN)),
        lit: home ? 0.15 + 0.85 * span(t, UP + 1.6, SONG_END - 1.2) : 0.12,
        lampsFrom: home ? 0 : SONG_START + 0.6,
        ...(home ? { homeFrom: UP + 1 } : {}),
      })
    }
    const descent = easeInOut(span(t, DOWN, ROADWAY - 0.2)) - easeInOut(span(t, UP - 0.6, UP + 3))
    underground(ctx, t, descent, ROADWAY - 1.4)
  })
}

/** The world opens out of the lamp's lens. */
const opening = (ctx: Ctx, share: number, draw: () => void) => {
  ctx.save()
  ctx.beginPath()
  ctx.arc(200, 330, mix(40, 1180, share), 0, Math.PI * 2)
  ctx.clip()
  draw()
  ctx.restore()
}

/** Two lines at a time, as on a song sheet. */
const lyrics = (ctx: Ctx, t: number) => {
  for (let first = 0; first < chorusLines.length; first += 2) {
    const [a, b] = [chorusLines[first], chorusLines[first + 1]]
    if (!a || !b) continue
    ;[a, b].forEach((line, index) => {
      const alpha = showing(t, line.from + 0.1, b.to, 0.6)
      at(ctx, 84, 98 + index * 82, { alpha }, () =>
        write(ctx, line.zh, 0, 0, { size: 54, weight: 700, colour: COLOUR.paper, spacing: 6 }),
      )
    })
  }
}

export const chorus: Scene = {
  id: 'kuangshan-de-deng',
  seconds: SONG_END + 3.4,
  lines: chorusLines,
  draw: (ctx, t, facts) => {
    if (t >= SONG_END) return endCard(ctx, t - SONG_END, facts, '演出单位')
    if (t < TITLE_SECONDS) titleCard(ctx, t, facts, '合唱', false)
    if (t < TITLE_SECONDS - 0.5) return
    opening(ctx, easeInOut(span(t, TITLE_SECONDS - 0.5, TITLE_SECONDS)), () => world(ctx, t))
    lyrics(ctx, t)
  },
  poster: (ctx, facts) => {
    surface(ctx, 5, { night: 0.1, lit: 0.5, lampsFrom: -4 })
    underground(ctx, 5, 0, 99)
    write(ctx, facts.title, 80, 150, { size: 150, weight: 900, colour: COLOUR.paper, spacing: 6 })
  },
}
