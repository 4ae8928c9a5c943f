/** What the steps bring along: lock, tag, gas meter, test pen, earth lead, two workers, warning sign. */
import { at, box, COLOUR, type Ctx, disc, polygon, ring, stroke, tick, write } from './canvas.ts'
import { easeBack, easeInOut, easeOut, mix, span } from './motion.ts'

/** Its shackle hangs in the eye at 0, 0; `shut` 0..1. */
export const padlock = (ctx: Ctx, shut: number) => {
  at(ctx, 0, mix(-12, 0, shut), {}, () => {
    ctx.beginPath()
    ctx.arc(0, 2, 15, Math.PI, 0)
    ctx.lineTo(15, mix(8, 26, shut))
    ctx.moveTo(-15, 2)
    ctx.lineTo(-15, 26)
    ctx.lineWidth = 8
    ctx.lineCap = 'butt'
    ctx.strokeStyle = COLOUR.steel
    ctx.stroke()
  })
  box(ctx, -27, 20, 54, 46, 9, COLOUR.red)
  disc(ctx, 0, 39, 6, COLOUR.card)
  box(ctx, -2.5, 39, 5, 15, 2, COLOUR.card)
}

/** The sign that forbids: an open hand behind a bar. */
const forbidden = (ctx: Ctx, r: number) => {
  disc(ctx, 0, 0, r, COLOUR.card)
  for (const [x, top] of [
    [-0.3, -0.42],
    [-0.1, -0.58],
    [0.1, -0.54],
    [0.3, -0.38],
  ] as const) {
    box(ctx, (x - 0.08) * r, top * r, 0.16 * r, 0.7 * r, 0.08 * r, COLOUR.ink)
  }
  box(ctx, -0.38 * r, -0.05 * r, 0.76 * r, 0.56 * r, 0.22 * r, COLOUR.ink)
  ring(ctx, 0, 0, r * 0.88, r * 0.2, COLOUR.red)
  at(ctx, 0, 0, { rotate: Math.PI / 4 }, () =>
    box(ctx, -r * 0.86, -r * 0.09, r * 1.72, r * 0.18, 0, COLOUR.red),
  )
}

/** Hangs by its string from 0, 0. */
export const tag = (ctx: Ctx, swing: number) =>
  at(ctx, 0, 0, { rotate: swing }, () => {
    stroke(
      ctx,
      [
        [0, 0],
        [0, 36],
      ],
      4,
      COLOUR.coal,
    )
    box(ctx, -72, 28, 144, 172, 14, COLOUR.red)
    box(ctx, -65, 35, 130, 158, 9, COLOUR.card)
    disc(ctx, 0, 44, 6, COLOUR.coal)
    at(ctx, 0, 92, {}, () => forbidden(ctx, 38))
    write(ctx, '有人工作', 0, 150, { size: 27, weight: 900, align: 'center', colour: COLOUR.red })
    write(ctx, '不准送电', 0, 178, { size: 27, weight: 900, align: 'center', colour: COLOUR.red })
  })

/** t counts from the beginning of the step. */
export const gasMeter = (ctx: Ctx, t: number) => {
  const settled = easeOut(span(t, 0.7, 2))
  const value = mix(0, 0.32, settled)
  box(ctx, -118, -170, 236, 340, 40, COLOUR.coal2)
  box(ctx, -108, -160, 216, 320, 32, COLOUR.lamp)
  box(ctx, -86, -104, 172, 132, 16, COLOUR.coal)
  write(ctx, '甲烷 CH₄', 0, -132, { size: 26, align: 'center', colour: COLOUR.ink })
  write(ctx, value.toFixed(2), -18, -46, { size: 60, weight: 900, align: 'center', colour: COLOUR.lampPale })
  write(ctx, '%', 64, -38, { size: 28, align: 'center', colour: COLOUR.lampPale })
  box(ctx, -70, 0, 140, 10, 5, COLOUR.coal3)
  box(ctx, -70, 0, 140 * value, 10, 5, COLOUR.lamp)
  for (const y of [56, 74, 92]) box(ctx, -44, y, 88, 8, 4, COLOUR.lampDeep)
  disc(ctx, 0, 130, 14, COLOUR.coal2)
  at(ctx, 112, 146, {}, () => tick(ctx, 0, 0, 42, easeBack(span(t, 2.1, 2.5))))
}

/** Its tip touches 0, 0. */
export const testPen = (ctx: Ctx, touch: number) =>
  at(ctx, mix(120, 0, touch), mix(-120, 0, touch), { rotate: Math.PI / 4 }, () => {
    box(ctx, -4, -40, 8, 40, 2, COLOUR.steel)
    box(ctx, -14, -150, 28, 114, 12, COLOUR.lamp)
    box(ctx, -8, -120, 16, 34, 6, COLOUR.coal)
    box(ctx, -14, -64, 28, 8, 0, COLOUR.lampDeep)
  })

/** A clamp at 0, 0 whose lead goes to the sign of earth below. */
export const earthLead = (ctx: Ctx, share: number) => {
  at(ctx, 0, 0, { alpha: span(share, 0, 0.25) }, () => {
    stroke(
      ctx,
      [
        [0, 0],
        [-60, 34],
        [-110, mix(34, 74, share)],
      ],
      7,
      COLOUR.railDeep,
    )
    box(ctx, -15, -14, 20, 26, 5, COLOUR.railDeep)
    at(ctx, -110, 76, { alpha: span(share, 0.6, 1) }, () => {
      for (const [width, y] of [
        [44, 0],
        [30, 12],
        [14, 24],
      ] as const) {
        box(ctx, -width / 2, y, width, 7, 3, COLOUR.railDeep)
      }
    })
  })
}

/** Stands on 0, 0 and looks to the right. */
const worker = (ctx: Ctx, suit: string) => {
  for (const x of [-20, 4]) box(ctx, x, -74, 19, 74, 8, COLOUR.coal2)
  box(ctx, -30, -156, 60, 92, 22, suit)
  box(ctx, -30, -112, 60, 10, 0, COLOUR.lamp)
  disc(ctx, 2, -180, 24, COLOUR.skin)
  ctx.beginPath()
  ctx.arc(2, -186, 28, Math.PI, 0)
  ctx.fillStyle = COLOUR.lamp
  ctx.fill()
  box(ctx, -30, -190, 68, 9, 4, COLOUR.lamp)
  box(ctx, 22, -208, 14, 16, 4, COLOUR.coal)
}

export const fitter = (ctx: Ctx, t: number) => {
  worker(ctx, COLOUR.coal3)
  at(ctx, 16, -136, { rotate: Math.sin(t * 6.6) * 0.16 + 0.12 }, () => {
    box(ctx, -10, -10, 78, 21, 10, COLOUR.coal2)
    disc(ctx, 66, 0, 12, COLOUR.skin)
    box(ctx, 62, -5, 52, 10, 5, COLOUR.steel)
    ring(ctx, 122, 0, 10, 7, COLOUR.steel)
  })
}

export const watcher = (ctx: Ctx) => {
  worker(ctx, COLOUR.rail)
  box(ctx, 10, -128, 46, 58, 6, COLOUR.bambooDark)
  box(ctx, 15, -122, 36, 47, 3, COLOUR.card)
  for (const y of [-113, -102, -91]) box(ctx, 20, y, 26, 4, 2, COLOUR.steel)
  box(ctx, -8, -136, 20, 54, 10, COLOUR.railDeep)
  box(ctx, -6, -94, 34, 17, 8, COLOUR.railDeep)
  disc(ctx, 26, -86, 10, COLOUR.skin)
}

/** 当心触电: yellow belongs to this sign alone. */
export const shockSign = (ctx: Ctx, size: number) => {
  const half = size * 0.58
  const triangle = (inset: number): [number, number][] => [
    [0, -size * 0.6 + inset * 2],
    [half - inset * 1.7, size * 0.42 - inset],
    [-half + inset * 1.7, size * 0.42 - inset],
  ]
  polygon(ctx, triangle(0), COLOUR.ink)
  stroke(ctx, [...triangle(0), [0, -size * 0.6]], size * 0.1, COLOUR.ink)
  polygon(ctx, triangle(size * 0.035), '#f2c200')
  polygon(
    ctx,
    [
      [size * 0.06, -size * 0.3],
      [-size * 0.14, size * 0.1],
      [-size * 0.01, size * 0.1],
      [-size * 0.07, size * 0.34],
      [size * 0.15, -size * 0.03],
      [size * 0.01, -size * 0.03],
    ],
    COLOUR.ink,
  )
}

/** The owner's own portrait, as on the tag and beside it. */
export const portrait = (ctx: Ctx, share: number) =>
  at(ctx, 0, 0, { scale: easeInOut(share) }, () => {
    disc(ctx, 0, 0, 60, COLOUR.card)
    ring(ctx, 0, 0, 60, 6, COLOUR.rail)
    ctx.save()
    ctx.beginPath()
    ctx.arc(0, 0, 56, 0, Math.PI * 2)
    ctx.clip()
    at(ctx, -2, 148, { scale: 0.86 }, () => worker(ctx, COLOUR.coal3))
    ctx.restore()
  })
