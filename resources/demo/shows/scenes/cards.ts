/** The title and the end card: a cap lamp whose beam carries the words. */
import type { ShowFacts } from '../../../../electron/contract/shows.ts'
import { at, box, COLOUR, type Ctx, disc, polygon, stroke, write } from './canvas.ts'
import { easeInOut, easeOut, mix, span } from './motion.ts'
import { HEIGHT, TITLE_SECONDS, WIDTH } from './scene.ts'

/** A cap lamp seen from its side, its lens to the right, at 0, 0. */
const capLamp = (ctx: Ctx) => {
  stroke(
    ctx,
    [
      [-70, 20],
      [-130, 60],
      [-260, 70],
    ],
    14,
    COLOUR.coal3,
  )
  box(ctx, -92, -56, 92, 112, 26, COLOUR.coal3)
  box(ctx, -78, -42, 40, 20, 10, COLOUR.steel)
  box(ctx, -16, -74, 40, 148, 14, COLOUR.lamp)
  box(ctx, 16, -62, 16, 124, 8, COLOUR.lampPale)
}

const LAMP_X = 170
const MIDDLE = 330

/** `open` 1 is the width in which the words stand, 3 fills the picture. */
const beam = (ctx: Ctx, open: number) => {
  ctx.fillStyle = COLOUR.coal
  ctx.fillRect(0, 0, WIDTH, HEIGHT)
  const mouth = mix(0, 66, Math.min(1, open))
  const far = 590 * open
  for (const [share, colour] of [
    [1.16, COLOUR.coal2],
    [1, COLOUR.paper],
  ] as const) {
    polygon(
      ctx,
      [
        [LAMP_X + 30, MIDDLE - mouth],
        [WIDTH, MIDDLE - far * share],
        [WIDTH, MIDDLE + far * share],
        [LAMP_X + 30, MIDDLE + mouth],
      ],
      colour,
    )
  }
  at(ctx, LAMP_X, MIDDLE, {}, () => capLamp(ctx))
}

/** A wash of paper that takes the card over into a scene on paper, or back. */
const wash = (ctx: Ctx, share: number) => {
  if (share <= 0) return
  at(ctx, LAMP_X + 30, MIDDLE, {}, () => disc(ctx, 0, 0, mix(60, 1240, share), COLOUR.paper))
}

const underline = (ctx: Ctx, y: number, share: number) => box(ctx, 372, y, 120 * share, 10, 5, COLOUR.lamp)

const sizeFor = (title: string) => (title.length > 6 ? 92 : 136)

/** `intoPaper` when the scene that follows begins on paper. */
export const titleCard = (ctx: Ctx, t: number, facts: ShowFacts, genre: string, intoPaper: boolean) => {
  beam(ctx, mix(0.82, 1, easeOut(span(t, 0, 0.9))))
  write(ctx, genre, 372, MIDDLE - 108, { size: 36, colour: COLOUR.lampDeep, spacing: 10 })
  write(ctx, facts.title, 366, MIDDLE, { size: sizeFor(facts.title), weight: 900, colour: COLOUR.ink })
  underline(ctx, MIDDLE + 92, mix(0.3, 1, easeOut(span(t, 0, 1))))
  write(ctx, facts.unit, 520, MIDDLE + 97, { size: 34, weight: 500, colour: COLOUR.ink2 })
  if (intoPaper) wash(ctx, easeInOut(span(t, TITLE_SECONDS - 0.45, TITLE_SECONDS)))
}

/** t counts from the beginning of the card. */
export const endCard = (ctx: Ctx, t: number, facts: ShowFacts, label: string) => {
  beam(ctx, mix(2.6, 1, easeInOut(span(t, 0, 0.7))))
  at(ctx, 0, mix(16, 0, easeOut(span(t, 0.35, 0.9))), { alpha: span(t, 0.35, 0.8) }, () => {
    write(ctx, label, 372, MIDDLE - 96, { size: 34, colour: COLOUR.lampDeep, spacing: 8 })
    write(ctx, facts.unit, 368, MIDDLE - 8, { size: 76, weight: 900, colour: COLOUR.ink })
    underline(ctx, MIDDLE + 74, easeOut(span(t, 0.6, 1.2)))
    write(ctx, facts.event, 520, MIDDLE + 79, { size: 32, weight: 500, colour: COLOUR.ink2 })
  })
}
