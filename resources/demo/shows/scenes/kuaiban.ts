/** 《下井三件宝》: a clapper verse on a small stage. */
import { at, box, COLOUR, type Ctx, disc, polygon, ring, write } from './canvas.ts'
import { endCard, titleCard } from './cards.ts'
import { clappers } from './kuaiban.clappers.ts'
import { card, helmet, type Prop, rescuer, soup, trio, trioTicked } from './kuaiban.props.ts'
import { BAR, kuaibanLines, SYLLABLE, VERSE_END, VERSE_START } from './kuaiban.score.ts'
import { easeBack, easeInOut, easeOut, mix, showing, span } from './motion.ts'
import { HEIGHT, type Line, type Scene, TITLE_SECONDS, WIDTH } from './scene.ts'

const CENTRE = 884
/** One for each couplet. */
const PROPS: readonly Prop[] = [trio, helmet, rescuer, card, trioTicked, soup]
const COUPLET = BAR * 2

const curtain = (ctx: Ctx, side: 1 | -1, width: number) => {
  at(ctx, side === 1 ? 0 : WIDTH, 0, {}, () => {
    ctx.scale(side, 1)
    box(ctx, -20, 0, width + 20, HEIGHT + 140, 0, COLOUR.rail)
    for (let fold = 0; fold < 4; fold++) {
      box(ctx, (width / 4) * (fold + 0.62), 0, width / 10, HEIGHT + 140, 0, COLOUR.railDeep)
    }
    box(ctx, -20, 470, width + 26, 20, 0, COLOUR.lamp)
  })
}

const valance = (ctx: Ctx) => {
  for (let x = 0; x < 10; x++) disc(ctx, x * 142 + 1, 26, 76, x % 2 ? COLOUR.rail : COLOUR.railDeep)
  box(ctx, 0, -10, WIDTH, 40, 0, COLOUR.railDeep)
  box(ctx, 0, 26, WIDTH, 8, 0, COLOUR.lamp)
}

const curtains = (ctx: Ctx, width: number) => {
  curtain(ctx, 1, width)
  curtain(ctx, -1, width)
  valance(ctx)
}

const stage = (ctx: Ctx) => {
  ctx.fillStyle = COLOUR.paper
  ctx.fillRect(0, 0, WIDTH, HEIGHT)
  polygon(
    ctx,
    [
      [CENTRE - 60, 0],
      [CENTRE + 60, 0],
      [CENTRE + 400, 650],
      [CENTRE - 400, 650],
    ],
    COLOUR.card,
  )
  box(ctx, 0, 648, WIDTH, 80, 0, COLOUR.bambooDark)
  box(ctx, 0, 648, WIDTH, 10, 0, COLOUR.bamboo)
  for (const x of [170, 420, 700, 960, 1180]) box(ctx, x, 658, 4, 70, 0, '#94692b')
}

const medallion = (ctx: Ctx, t: number) => {
  const couplet = Math.min(PROPS.length - 1, Math.floor((t - VERSE_START) / COUPLET))
  const prop = PROPS[couplet]
  if (!prop || t < VERSE_START) return
  const since = t - VERSE_START - couplet * COUPLET
  const arrive = easeBack(span(since, 0, 0.45))
  const wide = prop === trio || prop === trioTicked
  at(ctx, CENTRE, 262, { scale: arrive }, () => {
    if (wide) box(ctx, -284, -136, 568, 272, 136, COLOUR.railPale)
    else disc(ctx, 0, 0, 158, COLOUR.railPale)
  })
  if (!wide) ring(ctx, CENTRE, 262, 158, 6, COLOUR.lamp, easeInOut(span(since, 0.2, 1.3)))
  at(
    ctx,
    CENTRE,
    262,
    { scale: mix(0.6, 1, arrive) * (wide ? 0.94 : 0.92), alpha: span(since, 0, 0.15) },
    () => prop(ctx, since),
  )
}

/** The characters of a line light up one by one, as they are spoken. */
const caption = (ctx: Ctx, line: Line, y: number, t: number, alpha: number) => {
  const size = 76
  const pitch = 80
  const characters = [...line.zh]
  const left = CENTRE - (pitch * (characters.length - 1)) / 2
  characters.forEach((character, index) => {
    const since = t - line.from - index * SYLLABLE
    const said = since >= 0
    const lift = said ? Math.sin(Math.PI * span(since, 0, 0.3)) * 12 : 0
    const colour = said ? (since < 0.3 ? COLOUR.lampDeep : COLOUR.ink) : COLOUR.faint
    at(ctx, left + index * pitch, y - lift, { alpha }, () =>
      write(ctx, character, 0, 0, { size, weight: 900, align: 'center', colour }),
    )
  })
}

const couplets = (ctx: Ctx, t: number) => {
  for (let first = 0; first < kuaibanLines.length; first += 2) {
    const [a, b] = [kuaibanLines[first], kuaibanLines[first + 1]]
    if (!a || !b || t < a.from || t >= b.to) continue
    const alpha = showing(t, a.from - 0.01, b.to, 0.14)
    caption(ctx, a, 482, t, alpha)
    caption(ctx, b, 586, t, alpha)
  }
}

const opener = (ctx: Ctx, t: number) => {
  const alpha = showing(t, TITLE_SECONDS + 0.35, VERSE_START, 0.25)
  at(ctx, CENTRE, mix(320, 300, easeOut(span(t, TITLE_SECONDS + 0.35, 3))), { alpha }, () => {
    write(ctx, '当里个当', 0, 0, { size: 104, weight: 900, align: 'center', colour: COLOUR.ink, spacing: 12 })
    write(ctx, '鼓掌，开场！', 0, 110, {
      size: 44,
      weight: 500,
      align: 'center',
      colour: COLOUR.ink2,
      spacing: 6,
    })
  })
}

const show = (ctx: Ctx, t: number) => {
  stage(ctx)
  opener(ctx, t)
  medallion(ctx, t)
  clappers(ctx, t - VERSE_START, true)
  couplets(ctx, t)
  curtains(ctx, mix(700, 96, easeInOut(span(t, TITLE_SECONDS, TITLE_SECONDS + 0.8))))
}

export const kuaiban: Scene = {
  id: 'xiajing-sanjianbao',
  seconds: VERSE_END + 3.2,
  lines: kuaibanLines,
  draw: (ctx, t, facts) => {
    if (t < TITLE_SECONDS) {
      titleCard(ctx, t, facts, '快板', false)
      const closing = easeInOut(span(t, TITLE_SECONDS - 0.5, TITLE_SECONDS - 0.05))
      if (closing > 0) at(ctx, 0, mix(-120, 0, closing), {}, () => curtains(ctx, 700 * closing))
    } else if (t < VERSE_END) show(ctx, t)
    else endCard(ctx, t - VERSE_END, facts, '演出单位')
  },
  poster: (ctx, facts) => {
    stage(ctx)
    clappers(ctx, 0.08, true)
    at(ctx, CENTRE, 250, {}, () => box(ctx, -284, -136, 568, 272, 136, COLOUR.railPale))
    at(ctx, CENTRE, 250, { scale: 0.94 }, () => trioTicked(ctx, 9))
    write(ctx, facts.title, CENTRE, 512, { size: 114, weight: 900, align: 'center', colour: COLOUR.ink })
    curtains(ctx, 96)
  },
}
