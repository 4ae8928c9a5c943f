/** The switch, its cable and the motor that it feeds, on a field of 670×500. */
import { at, box, COLOUR, type Ctx, disc, glow, type Point, polygon, ring, stroke, write } from './canvas.ts'

/** Where the handle turns, and where its eye for the lock comes to lie when it is off. */
const PIVOT: Point = [176, 240]
export const EYE: Point = [262, 240]
export const TERMINAL: Point = [545, 222]

const CABLE: readonly Point[] = [
  [290, 350],
  [382, 350],
  [382, 226],
  [498, 226],
]

const room = (ctx: Ctx) => {
  box(ctx, -400, -400, 1500, 1400, 0, COLOUR.railPale)
  for (const x of [-80, 150, 380, 610]) box(ctx, x, -400, 5, 900, 0, '#d3e2da')
  box(ctx, -400, 434, 1500, 600, 0, '#cfdcd5')
  box(ctx, -400, 434, 1500, 6, 0, '#b8cac0')
}

const cable = (ctx: Ctx, t: number, live: number) => {
  stroke(ctx, CABLE, 18, COLOUR.coal3)
  ctx.save()
  ctx.setLineDash([16, 26])
  ctx.lineDashOffset = -t * 130
  ctx.globalAlpha *= live
  stroke(ctx, CABLE, 7, COLOUR.lamp)
  ctx.restore()
}

/** `off` 0: handle at 合, 1: handle at 分. */
const switchBox = (ctx: Ctx, off: number) => {
  for (const x of [84, 242]) box(ctx, x, 404, 28, 34, 4, COLOUR.coal)
  box(ctx, 62, 66, 230, 346, 22, COLOUR.coal3)
  box(ctx, 76, 80, 202, 318, 14, COLOUR.rail)
  for (const [x, y] of [
    [90, 94],
    [264, 94],
    [90, 384],
    [264, 384],
  ] as const) {
    disc(ctx, x, y, 7, COLOUR.railDeep)
  }
  box(ctx, 112, 92, 130, 46, 10, COLOUR.coal)
  at(ctx, 0, 0, { alpha: 1 - off }, () => {
    glow(ctx, 138, 115, 46, 1)
    disc(ctx, 138, 115, 13, COLOUR.lamp)
    write(ctx, '带电', 162, 116, { size: 28, colour: COLOUR.lamp })
  })
  at(ctx, 0, 0, { alpha: off }, () => {
    disc(ctx, 138, 115, 13, COLOUR.coal3)
    write(ctx, '停电', 162, 116, { size: 28, colour: COLOUR.steelLight })
  })
  const [x, y] = PIVOT
  ring(ctx, x, y, 70, 8, COLOUR.railDeep)
  write(ctx, '合', x - 38, y - 50, { size: 26, align: 'center', colour: COLOUR.railPale })
  write(ctx, '分', x + 44, y + 48, { size: 26, align: 'center', colour: COLOUR.railPale })
  box(ctx, x + 60, y - 26, 22, 52, 6, COLOUR.coal)
  at(ctx, x, y, { rotate: (-Math.PI / 2) * (1 - off) }, () => {
    box(ctx, -22, -15, 118, 30, 15, COLOUR.lamp)
    disc(ctx, 86, 0, 7, COLOUR.coal)
  })
  disc(ctx, x, y, 26, COLOUR.coal)
  disc(ctx, x, y, 10, COLOUR.steel)
  box(ctx, 104, 338, 146, 34, 6, COLOUR.card)
  write(ctx, '泵房 1 号开关', 177, 356, { size: 19, weight: 700, align: 'center', colour: COLOUR.ink })
}

const motor = (ctx: Ctx, turn: number) => {
  box(ctx, 466, 408, 160, 30, 6, COLOUR.coal)
  box(ctx, 452, 262, 188, 160, 34, COLOUR.coal3)
  for (let fin = 0; fin < 6; fin++) box(ctx, 440, 280 + fin * 22, 212, 9, 4, COLOUR.coal2)
  disc(ctx, 546, 342, 76, COLOUR.steel)
  disc(ctx, 546, 342, 64, COLOUR.coal2)
  at(ctx, 546, 342, { rotate: turn }, () => {
    for (let blade = 0; blade < 5; blade++) {
      at(ctx, 0, 0, { rotate: (blade * Math.PI * 2) / 5 }, () => {
        polygon(
          ctx,
          [
            [-6, -10],
            [16, -56],
            [34, -44],
            [8, -4],
          ],
          COLOUR.steelLight,
        )
      })
    }
    disc(ctx, 0, 0, 16, COLOUR.lamp)
  })
  box(ctx, 496, 190, 100, 76, 12, COLOUR.coal2)
  box(ctx, 506, 200, 80, 52, 8, COLOUR.card)
  for (const x of [522, 546, 570]) {
    disc(ctx, x, 226, 9, COLOUR.bambooDark)
    disc(ctx, x, 226, 4, COLOUR.coal)
  }
}

interface Machine {
  off: number
  /** Angle of the fan in radians. */
  turn: number
}

export const machine = (ctx: Ctx, t: number, { off, turn }: Machine) => {
  room(ctx)
  cable(ctx, t, 1 - off)
  switchBox(ctx, off)
  motor(ctx, turn)
}
