/** The layers of rock, the shaft with its cage, and the roadway at its foot. */
import { at, box, COLOUR, type Ctx, disc, glow, polygon, stroke } from './canvas.ts'
import { SHAFT_X } from './chorus.surface.ts'
import { easeInOut, easeOut, mix, span } from './motion.ts'
import { WIDTH } from './scene.ts'

/** How far the camera goes down, in pixels. */
export const DEPTH = 1180
const TOP = 704
const FLOOR = DEPTH + 610

const LAYERS: readonly (readonly [number, string])[] = [
  [TOP, '#2a2a2e'],
  [TOP + 150, '#332f2f'],
  [TOP + 290, '#26262b'],
  [TOP + 400, COLOUR.coal],
  [TOP + 450, '#302d2e'],
  [TOP + 600, '#27272c'],
  [FLOOR - 420, '#1d1e23'],
  [FLOOR - 60, '#2c2a2c'],
]

const layers = (ctx: Ctx) => {
  LAYERS.forEach(([y, colour], index) => {
    ctx.beginPath()
    ctx.moveTo(0, FLOOR + 400)
    ctx.lineTo(0, y + (index % 2 ? 26 : -10))
    ctx.bezierCurveTo(420, y - 36, 820, y + 46, WIDTH, y + (index % 2 ? -18 : 22))
    ctx.lineTo(WIDTH, FLOOR + 400)
    ctx.fillStyle = colour
    ctx.fill()
  })
  for (let stone = 0; stone < 40; stone++) {
    const x = (stone * 283) % WIDTH
    const y = TOP + 60 + ((stone * 197) % 760)
    stroke(
      ctx,
      [
        [x, y],
        [x + 26 + (stone % 4) * 14, y + 4],
      ],
      4,
      '#3a383b',
    )
  }
}

const miner = (ctx: Ctx, x: number, y: number, size: number, stride: number, on: number) =>
  at(ctx, x, y, { scale: size }, () => {
    const leg = Math.sin(stride) * 12
    stroke(
      ctx,
      [
        [0, -40],
        [leg, 0],
      ],
      12,
      COLOUR.coal,
    )
    stroke(
      ctx,
      [
        [0, -40],
        [-leg, 0],
      ],
      12,
      COLOUR.coal,
    )
    box(ctx, -15, -92, 30, 58, 13, COLOUR.coal)
    box(ctx, -15, -66, 30, 6, 0, COLOUR.lampDeep)
    disc(ctx, 1, -104, 13, COLOUR.coal)
    box(ctx, -18, -112, 38, 8, 4, COLOUR.rail)
    at(ctx, 16, -113, { alpha: on * 0.3 }, () => {
      polygon(
        ctx,
        [
          [0, -5],
          [150, -26],
          [150, 52],
          [0, 5],
        ],
        COLOUR.lamp,
      )
    })
    glow(ctx, 17, -113, 46, on)
    disc(ctx, 17, -113, 7, on > 0 ? COLOUR.lampPale : COLOUR.coal3)
  })

const shaft = (ctx: Ctx, cageY: number) => {
  const top = TOP - 136
  box(ctx, SHAFT_X - 46, top, 92, FLOOR - top, 0, '#101114')
  for (const x of [-46, 40]) box(ctx, SHAFT_X + x, top, 6, FLOOR - top, 0, '#4a4a50')
  for (let y = TOP + 30; y < FLOOR - 340; y += 120) {
    glow(ctx, SHAFT_X - 60, y, 40, 0.7)
    disc(ctx, SHAFT_X - 52, y, 6, COLOUR.lamp)
  }
  box(ctx, SHAFT_X - 1.5, top, 3, Math.max(0, cageY - top), 0, '#77777d')
  box(ctx, SHAFT_X - 36, cageY, 72, 112, 6, COLOUR.lampDeep)
  box(ctx, SHAFT_X - 28, cageY + 10, 56, 92, 4, COLOUR.lampPale)
  for (const x of [-15, 3]) {
    box(ctx, SHAFT_X + x, cageY + 46, 13, 56, 6, COLOUR.coal2)
    disc(ctx, SHAFT_X + x + 6, cageY + 40, 8, COLOUR.coal2)
  }
  for (const x of [-20, 0, 20]) box(ctx, SHAFT_X + x - 1.5, cageY + 10, 3, 92, 0, COLOUR.lampDeep)
}

const ARCHES = 9
const HEADROOM = 280

const roadway = (ctx: Ctx, t: number, from: number) => {
  const height = HEADROOM
  box(ctx, -20, FLOOR - height, WIDTH + 40, height, 0, '#1b1a1b')
  for (let arch = 0; arch < ARCHES; arch++) {
    const x = 40 + arch * 156
    const on = easeOut(span(t, from + arch * 0.36, from + 0.5 + arch * 0.36))
    at(ctx, 0, 0, { alpha: on }, () => {
      box(ctx, x - 86, FLOOR - height, 172, height, 0, '#43372a')
      box(ctx, x - 60, FLOOR - height, 120, height, 0, '#54442f')
    })
    box(ctx, x + 70, FLOOR - height, 14, height, 0, '#3d3e44')
    glow(ctx, x, FLOOR - height + 30, 60, on)
    box(ctx, x - 13, FLOOR - height + 12, 26, 12, 4, COLOUR.steel)
    box(ctx, x - 10, FLOOR - height + 22, 20, 14, 7, on > 0.1 ? COLOUR.lampPale : COLOUR.coal3)
  }
  box(ctx, -20, FLOOR - height - 8, WIDTH + 40, 14, 0, '#3d3e44')
  box(ctx, -20, FLOOR, WIDTH + 40, 12, 0, COLOUR.steel)
  for (let tie = 0; tie < 27; tie++) box(ctx, tie * 50 - 10, FLOOR + 12, 28, 10, 2, '#45403c')
}

const shift = (ctx: Ctx, t: number, from: number) => {
  for (let index = 0; index < 8; index++) {
    const x = 1010 - index * 142 + (t - from) * 26
    const on = easeInOut(span(t, from + index * 0.34, from + 0.5 + index * 0.34))
    miner(ctx, x, FLOOR, 1.3, t * 4.4 + index * 1.3, on)
  }
}

/** `descent` 0..1: where the cage is between the tower and the roadway. */
export const underground = (ctx: Ctx, t: number, descent: number, lampsFrom: number) => {
  layers(ctx)
  roadway(ctx, t, lampsFrom)
  shaft(ctx, mix(TOP - 132, FLOOR - 116, descent))
  shift(ctx, t, lampsFrom)
}
