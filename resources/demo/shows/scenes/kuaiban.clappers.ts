/** Two hands with the clappers: the large pair keeps the beat, the small five fill it. */
import { at, box, COLOUR, type Ctx, disc, stroke } from './canvas.ts'
import { BEAT } from './kuaiban.score.ts'
import { easeOut } from './motion.ts'

/** Openings in radians; both are shut exactly on their beats. */
const opening = (t: number, period: number, widest: number) => {
  const phase = (((t % period) + period) % period) / period
  return widest * Math.sin(Math.PI * phase) ** 0.7
}

const sleeve = (ctx: Ctx, fromX: number, fromY: number, toX: number, toY: number) => {
  stroke(
    ctx,
    [
      [fromX, fromY],
      [toX, toY],
    ],
    96,
    COLOUR.coal3,
  )
  const part = (share: number): [number, number] => [
    fromX + (toX - fromX) * share,
    fromY + (toY - fromY) * share,
  ]
  const [nx, ny] = [toY - fromY, fromX - toX]
  const length = Math.hypot(nx, ny)
  for (const share of [0.5, 0.62]) {
    const [x, y] = part(share)
    const half = 46 / length
    stroke(
      ctx,
      [
        [x - nx * half, y - ny * half],
        [x + nx * half, y + ny * half],
      ],
      9,
      COLOUR.lamp,
    )
  }
}

const plate = (ctx: Ctx, side: 1 | -1, width: number, length: number, fill: string, node: string) => {
  box(ctx, side === 1 ? 3 : -3 - width, 0, width, length, width * 0.42, fill)
  for (const share of [0.34, 0.7]) {
    box(ctx, side === 1 ? 3 : -3 - width, length * share, width, 7, 2, node)
  }
}

const tassel = (ctx: Ctx, sway: number) => {
  ctx.beginPath()
  ctx.moveTo(0, 8)
  ctx.quadraticCurveTo(46, -56, 88, 2)
  ctx.lineWidth = 6
  ctx.strokeStyle = COLOUR.rail
  ctx.stroke()
  at(ctx, 88, 2, { rotate: sway }, () => {
    disc(ctx, 0, 6, 14, COLOUR.lamp)
    for (const x of [-9, -3, 3, 9]) {
      stroke(
        ctx,
        [
          [x * 0.5, 18],
          [x * 1.6, 78],
        ],
        6,
        COLOUR.rail,
      )
    }
  })
}

const fist = (ctx: Ctx) => {
  box(ctx, -62, -34, 112, 84, 34, COLOUR.skin)
  for (const y of [-30, -8, 14, 36]) box(ctx, -6, y - 2, 66, 21, 10, y > 20 ? COLOUR.skinDark : COLOUR.skin)
  for (const y of [-10, 12, 34]) box(ctx, 6, y - 3, 50, 3, 1, COLOUR.skinDark)
}

const strikeLines = (ctx: Ctx, sinceHit: number) => {
  const share = sinceHit / 0.2
  if (share >= 1) return
  for (const angle of [0.9, 1.57, 2.24]) {
    at(ctx, 0, 0, { rotate: angle, alpha: 1 - share }, () => {
      const reach = 26 + easeOut(share) * 30
      box(ctx, reach, -5, 40 * (1 - share * 0.5), 10, 5, COLOUR.lamp)
    })
  }
}

const largePair = (ctx: Ctx, t: number, moving: boolean) => {
  const open = moving ? opening(t, BEAT, 0.36) : 0.3
  const sinceHit = ((t % BEAT) + BEAT) % BEAT
  at(ctx, 332, 164, { rotate: 0.06 - open * 0.25 }, () => {
    at(ctx, 0, 0, { rotate: open * 0.75 }, () => plate(ctx, -1, 40, 300, COLOUR.bambooDark, '#94692b'))
    at(ctx, 0, 0, { rotate: -open * 0.25 }, () => plate(ctx, 1, 42, 300, COLOUR.bamboo, COLOUR.bambooDark))
    tassel(ctx, moving ? Math.sin((t / BEAT) * Math.PI) * 0.22 : 0.1)
    if (moving) at(ctx, 4, 314, {}, () => strikeLines(ctx, sinceHit))
  })
  at(ctx, 316, 238, { rotate: 0.1 }, () => fist(ctx))
}

const smallFive = (ctx: Ctx, t: number, moving: boolean) => {
  const open = moving ? opening(t + BEAT / 4, BEAT / 2, 0.16) : 0.1
  at(ctx, 428, 604, { rotate: -2.55 }, () => {
    for (let index = 0; index < 5; index++) {
      const fill = index % 2 === 0 ? COLOUR.bamboo : COLOUR.bambooDark
      at(ctx, index * 15 - 30, 0, { rotate: (2 - index) * (0.02 + open) }, () =>
        box(ctx, -8, 0, 16, 132, 7, fill),
      )
    }
  })
  at(ctx, 420, 612, { rotate: -0.9, scale: 0.86 }, () => fist(ctx))
}

/** `moving` false: the clappers rest half open. */
export const clappers = (ctx: Ctx, t: number, moving: boolean) => {
  sleeve(ctx, 34, 508, 256, 258)
  largePair(ctx, t, moving)
  sleeve(ctx, 204, 812, 376, 648)
  smallFive(ctx, t, moving)
}
