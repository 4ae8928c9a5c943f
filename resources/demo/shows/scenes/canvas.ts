/** Flat drawing on a 2D canvas: palette, shapes, text. */

export const COLOUR = {
  coal: '#17181c',
  coal2: '#23252b',
  coal3: '#343740',
  steel: '#6b7079',
  steelLight: '#a9adb4',
  ink: '#1c1b1a',
  ink2: '#57534c',
  ink3: '#8a8479',
  faint: '#d3c8b2',
  paper: '#f7f1e5',
  card: '#fffdf8',
  line: '#e4dac6',
  lamp: '#f5a70a',
  lampPale: '#fde3a6',
  lampDeep: '#b36a00',
  rail: '#1f5f4a',
  railDeep: '#174838',
  railPale: '#e1efe8',
  bamboo: '#dcb469',
  bambooDark: '#b0823a',
  skin: '#e3b184',
  skinDark: '#c98f60',
  /** Safety red: only on the lock and on the sign that forbids. */
  red: '#c8201f',
} as const

export type Ctx = CanvasRenderingContext2D

interface Placement {
  scale?: number
  rotate?: number
  alpha?: number
}

/** Draws in a frame of its own, with the origin at x, y. */
export const at = (ctx: Ctx, x: number, y: number, place: Placement, draw: () => void) => {
  const { scale = 1, rotate = 0, alpha = 1 } = place
  if (alpha <= 0 || scale <= 0) return
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(rotate)
  ctx.scale(scale, scale)
  ctx.globalAlpha *= alpha
  draw()
  ctx.restore()
}

export const box = (ctx: Ctx, x: number, y: number, w: number, h: number, r: number, fill: string) => {
  ctx.beginPath()
  ctx.roundRect(x, y, w, h, r)
  ctx.fillStyle = fill
  ctx.fill()
}

export const disc = (ctx: Ctx, x: number, y: number, r: number, fill: string) => {
  if (r <= 0) return
  ctx.beginPath()
  ctx.arc(x, y, r, 0, Math.PI * 2)
  ctx.fillStyle = fill
  ctx.fill()
}

export type Point = readonly [number, number]

export const polygon = (ctx: Ctx, points: readonly Point[], fill: string) => {
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.closePath()
  ctx.fillStyle = fill
  ctx.fill()
}

export const stroke = (ctx: Ctx, points: readonly Point[], width: number, colour: string) => {
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.lineWidth = width
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.strokeStyle = colour
  ctx.stroke()
}

export const ring = (ctx: Ctx, x: number, y: number, r: number, width: number, colour: string, share = 1) => {
  if (share <= 0 || r <= 0) return
  ctx.beginPath()
  ctx.arc(x, y, r, -Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * share)
  ctx.lineWidth = width
  ctx.lineCap = 'round'
  ctx.strokeStyle = colour
  ctx.stroke()
}

/** Light in steps, not in a gradient: a gradient bands once it is compressed. */
export const glow = (ctx: Ctx, x: number, y: number, r: number, strength: number) => {
  for (const [size, alpha] of [
    [1, 0.1],
    [0.62, 0.16],
    [0.34, 0.3],
  ] as const) {
    at(ctx, x, y, { alpha: alpha * strength }, () => disc(ctx, 0, 0, r * size, COLOUR.lamp))
  }
}

interface Type {
  size: number
  colour: string
  weight?: number
  align?: CanvasTextAlign
  spacing?: number
}

/** One line of text, y being its middle. */
export const write = (ctx: Ctx, words: string, x: number, y: number, type: Type) => {
  ctx.font = `${type.weight ?? 700} ${type.size}px 'Noto Sans SC Variable'`
  ctx.letterSpacing = `${type.spacing ?? 0}px`
  ctx.textAlign = type.align ?? 'left'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = type.colour
  ctx.fillText(words, x, y)
}

export const tick = (ctx: Ctx, x: number, y: number, r: number, share: number) =>
  at(ctx, x, y, { scale: share }, () => {
    disc(ctx, 0, 0, r, COLOUR.rail)
    stroke(
      ctx,
      [
        [-r * 0.42, 0],
        [-r * 0.1, r * 0.34],
        [r * 0.44, -r * 0.32],
      ],
      r * 0.22,
      COLOUR.card,
    )
  })
