/** The three treasures and the bowl of soup, each drawn around 0, 0 within ±130. */
import { at, box, COLOUR, type Ctx, disc, polygon, ring, stroke, tick } from './canvas.ts'
import { easeBack, easeOut, span } from './motion.ts'

export type Prop = (ctx: Ctx, t: number) => void

const halfDisc = (ctx: Ctx, x: number, y: number, rx: number, ry: number, fill: string) => {
  ctx.beginPath()
  ctx.ellipse(x, y, rx, ry, 0, Math.PI, 0)
  ctx.closePath()
  ctx.fillStyle = fill
  ctx.fill()
}

/** `reach` is the length of the beam once the lamp is on. */
const helmetWithBeam = (ctx: Ctx, t: number, reach: number) => {
  const lit = easeOut(span(t, 0.5, 0.75))
  at(ctx, 66, -18, { alpha: lit }, () => {
    polygon(
      ctx,
      [
        [0, -14],
        [lit * reach, -14 - lit * reach * 0.43],
        [lit * reach, 14 + lit * reach * 0.38],
        [0, 14],
      ],
      COLOUR.lampPale,
    )
  })
  halfDisc(ctx, -14, 44, 96, 108, COLOUR.rail)
  box(ctx, -26, -72, 24, 116, 12, COLOUR.railDeep)
  box(ctx, -130, 36, 226, 24, 12, COLOUR.railDeep)
  box(ctx, 34, -44, 44, 58, 12, COLOUR.coal3)
  box(ctx, 70, -40, 16, 50, 8, lit > 0.5 ? COLOUR.lamp : COLOUR.steelLight)
  stroke(
    ctx,
    [
      [36, -22],
      [-10, -34],
      [-84, 6],
      [-112, 40],
    ],
    8,
    COLOUR.coal3,
  )
}

export const helmet: Prop = (ctx, t) => helmetWithBeam(ctx, t, 190)

const smoke = (ctx: Ctx, t: number) => {
  for (let puff = 0; puff < 4; puff++) {
    const drift = (t * 0.35 + puff * 0.25) % 1
    const fade = Math.sin(drift * Math.PI) * 0.5
    at(ctx, 150 - drift * 300, -92 + puff * 22 + Math.sin(puff * 2) * 30, { alpha: fade }, () => {
      disc(ctx, 0, 0, 26 + puff * 5, COLOUR.steelLight)
      disc(ctx, 32, 8, 20 + puff * 3, COLOUR.steelLight)
    })
  }
}

const rescuerAlone = (ctx: Ctx) => {
  stroke(
    ctx,
    [
      [-62, -56],
      [-34, -122],
      [34, -122],
      [62, -56],
    ],
    14,
    COLOUR.coal3,
  )
  box(ctx, -78, -72, 156, 176, 40, COLOUR.steelLight)
  box(ctx, -78, -72, 156, 62, 30, COLOUR.rail)
  box(ctx, -78, -26, 156, 18, 0, COLOUR.lamp)
  box(ctx, -14, -44, 28, 54, 10, COLOUR.coal2)
  box(ctx, -50, 28, 100, 48, 10, COLOUR.card)
  box(ctx, -36, 40, 72, 8, 4, COLOUR.steel)
  box(ctx, -36, 56, 44, 8, 4, COLOUR.steel)
}

export const rescuer: Prop = (ctx, t) => {
  smoke(ctx, t)
  rescuerAlone(ctx)
}

export const card: Prop = (ctx, t) => {
  for (let wave = 0; wave < 3; wave++) {
    const grow = (t * 0.8 + wave / 3) % 1
    at(ctx, 0, 0, { alpha: (1 - grow) * 0.7 }, () => ring(ctx, 0, 8, 70 + grow * 80, 7, COLOUR.lamp))
  }
  stroke(
    ctx,
    [
      [-60, -150],
      [0, -64],
      [60, -150],
    ],
    14,
    COLOUR.rail,
  )
  box(ctx, -72, -66, 144, 158, 20, COLOUR.coal3)
  box(ctx, -60, -54, 120, 134, 12, COLOUR.card)
  box(ctx, -22, -66, 44, 16, 8, COLOUR.steel)
  disc(ctx, -24, -10, 18, COLOUR.coal3)
  halfDisc(ctx, -24, 40, 30, 32, COLOUR.coal3)
  box(ctx, 16, -22, 32, 9, 4, COLOUR.steel)
  box(ctx, 16, -2, 32, 9, 4, COLOUR.steel)
  box(ctx, 16, 18, 22, 9, 4, COLOUR.steel)
  const beat = Math.sin(t * 8) > 0 ? COLOUR.lamp : COLOUR.lampPale
  disc(ctx, 38, 58, 9, beat)
}

const three =
  (ticked: boolean): Prop =>
  (ctx, t) => {
    const treasures: Prop[] = [(at, since) => helmetWithBeam(at, since, 76), rescuerAlone, card]
    treasures.forEach((prop, index) => {
      const arrive = easeBack(span(t, 0.1 + index * 0.22, 0.5 + index * 0.22))
      at(ctx, (index - 1) * 176, 0, { scale: 0.62 * arrive }, () => prop(ctx, t))
      const done = ticked ? easeBack(span(t, 1.1 + index * 0.28, 1.4 + index * 0.28)) : 0
      tick(ctx, (index - 1) * 176 + 52, 62, 26, done)
    })
  }

export const trio = three(false)
export const trioTicked = three(true)

const steam = (ctx: Ctx, x: number, t: number) => {
  ctx.beginPath()
  for (let step = 0; step <= 16; step++) {
    const y = -24 - step * 6
    ctx.lineTo(x + Math.sin(step * 0.42 - t * 3 + x) * (3 + step * 0.5), y)
  }
  ctx.lineWidth = 10
  ctx.lineCap = 'round'
  ctx.strokeStyle = COLOUR.lampPale
  ctx.stroke()
}

export const soup: Prop = (ctx, t) => {
  for (const x of [-48, 0, 48]) steam(ctx, x, t)
  ctx.beginPath()
  ctx.ellipse(0, 0, 118, 96, 0, 0, Math.PI)
  ctx.closePath()
  ctx.fillStyle = COLOUR.rail
  ctx.fill()
  box(ctx, -126, -12, 252, 24, 12, COLOUR.railDeep)
  box(ctx, -104, -8, 208, 14, 7, COLOUR.lamp)
  box(ctx, -52, 88, 104, 22, 8, COLOUR.railDeep)
  box(ctx, -84, 34, 168, 12, 6, COLOUR.railPale)
  stroke(
    ctx,
    [
      [44, -6],
      [150, -104],
    ],
    9,
    COLOUR.bambooDark,
  )
  stroke(
    ctx,
    [
      [66, -6],
      [166, -84],
    ],
    9,
    COLOUR.bambooDark,
  )
}
