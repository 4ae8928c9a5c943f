/** The hill, the winding tower and the town above ground, at dusk and at night. */
import { at, box, COLOUR, type Ctx, disc, glow, type Point, polygon, stroke } from './canvas.ts'
import { easeOut, mix, span } from './motion.ts'
import { WIDTH } from './scene.ts'

/** The shaft's middle; the tower stands above it. */
export const SHAFT_X = 930
const GROUND = 560

const DUSK = ['#3a3a4c', '#4d4352', '#6d4f53', '#97644c', '#c98644', '#eeb057']
const NIGHT = ['#14161d', '#171a23', '#1b1f2a', '#212632', '#282d3a', '#303643']

const channel = (colour: string, index: number) =>
  Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16)

const blend = (a: string, b: string, share: number) =>
  `rgb(${[0, 1, 2].map(index => Math.round(mix(channel(a, index), channel(b, index), share))).join(' ')})`

/** Bands, so that no gradient has to survive compression. */
const bands = (ctx: Ctx, night: number) => {
  DUSK.forEach((colour, index) => {
    const top = index === 0 ? -400 : index * 76
    ctx.beginPath()
    ctx.moveTo(0, 900)
    ctx.lineTo(0, top + 30)
    ctx.quadraticCurveTo(WIDTH / 2, top - 34, WIDTH, top + 30)
    ctx.lineTo(WIDTH, 900)
    ctx.fillStyle = blend(colour, NIGHT[index] ?? colour, night)
    ctx.fill()
  })
}

const stars = (ctx: Ctx, alpha: number, t: number) => {
  for (let star = 0; star < 46; star++) {
    const x = (star * 397.3) % WIDTH
    const y = (star * 149.7) % 330
    const twinkle = 0.5 + 0.4 * Math.sin(t * 0.9 + star * 1.7)
    at(ctx, x, y, { alpha: alpha * twinkle }, () => disc(ctx, 0, 0, star % 5 === 0 ? 3 : 2, COLOUR.lampPale))
  }
}

const ridge = (ctx: Ctx, points: readonly Point[], fill: string) => {
  ctx.beginPath()
  ctx.moveTo(-20, 900)
  ctx.lineTo(-20, points[0]?.[1] ?? 0)
  points.forEach(([x, y], index) => {
    const next = points[index + 1]
    if (next) ctx.quadraticCurveTo(x, y, (x + next[0]) / 2, (y + next[1]) / 2)
    else ctx.lineTo(x, y)
  })
  ctx.lineTo(WIDTH + 20, 900)
  ctx.fillStyle = fill
  ctx.fill()
}

const wheel = (ctx: Ctx, x: number, y: number, turn: number) =>
  at(ctx, x, y, { rotate: turn }, () => {
    disc(ctx, 0, 0, 34, COLOUR.coal)
    disc(ctx, 0, 0, 26, '#8a5d45')
    for (let spoke = 0; spoke < 3; spoke++) {
      at(ctx, 0, 0, { rotate: (spoke * Math.PI) / 3 }, () => box(ctx, -28, -3, 56, 6, 0, COLOUR.coal))
    }
    disc(ctx, 0, 0, 7, COLOUR.coal)
  })

const tower = (ctx: Ctx, t: number) => {
  const [x, top] = [SHAFT_X, 286]
  const leg = (from: number, to: number, width: number) =>
    stroke(
      ctx,
      [
        [x + from, top],
        [x + to, GROUND + 6],
      ],
      width,
      COLOUR.coal,
    )
  leg(-26, -52, 14)
  leg(26, 52, 14)
  leg(24, 196, 16)
  for (let bar = 0; bar < 4; bar++) {
    const y = top + 40 + bar * 62
    const half = 30 + bar * 6.4
    stroke(
      ctx,
      [
        [x - half, y],
        [x + half, y + 40],
      ],
      5,
      COLOUR.coal,
    )
    stroke(
      ctx,
      [
        [x + half, y],
        [x - half, y + 40],
      ],
      5,
      COLOUR.coal,
    )
  }
  box(ctx, x - 62, top - 8, 124, 16, 4, COLOUR.coal)
  wheel(ctx, x - 4, top - 36, t * 2.2)
  stroke(
    ctx,
    [
      [x + 28, top - 50],
      [x + 270, GROUND - 60],
    ],
    3,
    COLOUR.coal,
  )
  box(ctx, x + 232, GROUND - 92, 150, 110, 4, COLOUR.coal)
  polygon(
    ctx,
    [
      [x + 222, GROUND - 90],
      [x + 307, GROUND - 130],
      [x + 392, GROUND - 90],
    ],
    COLOUR.coal,
  )
  for (const window of [250, 292, 334]) box(ctx, x + window, GROUND - 66, 22, 26, 2, COLOUR.lamp)
}

/** Houses on the left slope; `lit` is the share of the windows with a light. */
const town = (ctx: Ctx, lit: number) => {
  for (let house = 0; house < 13; house++) {
    const x = 20 + house * 66
    const y = 372 + house * 11 + Math.sin(house * 2.4) * 22
    const width = 46 + (house % 3) * 12
    box(ctx, x, y, width, 130, 2, house % 2 ? '#2b2d35' : '#30323b')
    polygon(
      ctx,
      [
        [x - 7, y + 2],
        [x + width / 2, y - 24],
        [x + width + 7, y + 2],
      ],
      COLOUR.coal2,
    )
    for (let window = 0; window < 4; window++) {
      const order = ((house * 4 + window) * 0.618) % 1
      const on = easeOut(span(lit, order * 0.85, order * 0.85 + 0.15))
      const [wx, wy] = [x + 9 + (window % 2) * 20, y + 14 + Math.floor(window / 2) * 26]
      box(ctx, wx, wy, 12, 15, 2, COLOUR.coal3)
      at(ctx, wx, wy, { alpha: on }, () => box(ctx, 0, 0, 12, 15, 2, COLOUR.lamp))
      if (window === 0) glow(ctx, wx + 6, wy + 7, 34, on * 0.6)
    }
  }
}

/** The path from the town down to the tower. */
const PATH: readonly Point[] = [
  [40, 524],
  [330, 548],
  [520, 590],
  [380, 640],
  [640, 646],
  [SHAFT_X - 30, 566],
]

const onPath = (share: number): Point => {
  const place = share * (PATH.length - 1)
  const index = Math.min(PATH.length - 2, Math.floor(place))
  const [a, b] = [PATH[index] ?? [0, 0], PATH[index + 1] ?? [0, 0]]
  return [mix(a[0], b[0], place - index), mix(a[1], b[1], place - index)]
}

const procession = (ctx: Ctx, t: number, lampsFrom: number, homeFrom?: number) => {
  for (let miner = 0; miner < 16; miner++) {
    const walked = homeFrom === undefined ? (t - lampsFrom) * 0.013 : (homeFrom - t) * 0.016
    const share = 0.94 - miner * 0.062 + walked
    if (share > 0.985 || share < 0) continue
    const [x, y] = onPath(share)
    const on = easeOut(span(t, lampsFrom + miner * 0.42, lampsFrom + miner * 0.42 + 0.5))
    const step = Math.abs(Math.sin(t * 4 + miner)) * 2
    box(ctx, x - 7, y - 24 - step, 14, 24, 6, COLOUR.coal)
    disc(ctx, x, y - 29 - step, 7, COLOUR.coal)
    glow(ctx, x, y - 32 - step, 44, on)
    disc(ctx, x, y - 32 - step, 5 * on, COLOUR.lampPale)
  }
}

interface Surface {
  /** 0 dusk, 1 night. */
  night: number
  /** Share of the town's windows that are lit. */
  lit: number
  lampsFrom: number
  /** When the procession turned homewards, if it has. */
  homeFrom?: number
}

export const surface = (ctx: Ctx, t: number, { night, lit, lampsFrom, homeFrom }: Surface) => {
  bands(ctx, night)
  at(ctx, 0, 0, { alpha: 1 - night }, () => {
    disc(ctx, 600, 352 + t * 6, 96, '#f4bf69')
    disc(ctx, 600, 352 + t * 6, 74, COLOUR.lampPale)
  })
  stars(ctx, night, t)
  ridge(
    ctx,
    [
      [0, 420],
      [220, 340],
      [480, 420],
      [760, 350],
      [1040, 430],
      [1300, 350],
    ],
    blend('#6a4d4b', '#23262f', night),
  )
  ridge(
    ctx,
    [
      [0, 400],
      [260, 430],
      [560, 530],
      [860, 500],
      [1300, 480],
    ],
    blend('#473c42', '#1e2129', night),
  )
  town(ctx, lit)
  tower(ctx, t)
  ridge(
    ctx,
    [
      [0, 490],
      [340, 520],
      [700, 590],
      [SHAFT_X, GROUND + 2],
      [1300, GROUND - 6],
    ],
    COLOUR.coal2,
  )
  stroke(ctx, PATH, 20, COLOUR.coal3)
  procession(ctx, t, lampsFrom, homeFrom)
}
