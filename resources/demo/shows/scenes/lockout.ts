/** 《停电、挂牌、再动手》: six steps before anybody touches a machine. */
import type { ShowFacts } from '../../../../electron/contract/shows.ts'
import { at, box, COLOUR, type Ctx, disc, tick, write } from './canvas.ts'
import { endCard, titleCard } from './cards.ts'
import { EYE, machine, TERMINAL } from './lockout.machine.ts'
import {
  EVENTS,
  lockoutLines,
  RULE_END,
  STEP,
  STEPS,
  STEPS_END,
  STEPS_START,
  stepStart,
} from './lockout.score.ts'
import {
  earthLead,
  fitter,
  gasMeter,
  padlock,
  portrait,
  shockSign,
  tag,
  testPen,
  watcher,
} from './lockout.tools.ts'
import { easeBack, easeInOut, easeOut, mix, showing, span } from './motion.ts'
import { HEIGHT, type Scene, TITLE_SECONDS, WIDTH } from './scene.ts'

const FRAME = { x: 560, y: 132, w: 670, h: 490 }

/** x, y: the point of the field that is in the middle; then the zoom. */
type View = readonly [number, number, number]
const FULL: View = [346, 250, 1]
const VIEWS: readonly View[] = [
  FULL,
  [346, 246, 1.03],
  [236, 262, 1.9],
  [262, 330, 1.5],
  FULL,
  [520, 250, 1.7],
  [420, 250, 0.88],
  [262, 330, 1.5],
]

const camera = (t: number): View => {
  const index = t < STEPS_START ? 0 : Math.min(VIEWS.length - 1, 1 + Math.floor((t - STEPS_START) / STEP))
  const start = index === 0 ? 0 : stepStart(index - 1)
  const share = easeInOut(span(t, start, start + 0.9))
  const [from, to] = [VIEWS[Math.max(0, index - 1)] ?? FULL, VIEWS[index] ?? FULL]
  return [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)]
}

const SWITCHED = EVENTS.switched
/** Once the handle is over, the fan runs down. */
const fanAngle = (t: number) => {
  const running = Math.min(t, SWITCHED) * 7
  const after = Math.max(0, t - SWITCHED)
  return running + 7 * 0.8 * (1 - Math.exp(-after / 0.8))
}

const lockAndTag = (ctx: Ctx, t: number) => {
  const [x, y] = EYE
  const drop = span(t, stepStart(1) + 0.9, stepStart(1) + 1.5)
  if (drop > 0) {
    const shut = easeBack(span(t, EVENTS.locked - 0.15, EVENTS.locked + 0.1))
    at(ctx, x, mix(y - 170, y, easeOut(drop)), { alpha: Math.min(1, drop * 3) }, () => padlock(ctx, shut))
  }
  const since = t - EVENTS.tagged
  if (since > 0) {
    const swing = Math.sin(since * 5.2) * 0.42 * Math.exp(-since * 1.3)
    const pop = easeBack(span(since, 0, 0.4))
    at(ctx, x, y + 48, { scale: mix(0.5, 1, pop), alpha: span(since, 0, 0.12) }, () => tag(ctx, swing))
  }
}

const tools = (ctx: Ctx, t: number) => {
  lockAndTag(ctx, t)
  const gas = t - stepStart(3)
  if (gas > 0 && gas < STEP + 0.3) {
    const away = easeInOut(span(gas, STEP - 0.1, STEP + 0.3))
    at(ctx, 392, 240, { scale: easeBack(span(gas, 0.5, 0.95)), alpha: 1 - away }, () =>
      gasMeter(ctx, gas - 0.2),
    )
  }
  const test = t - stepStart(4)
  if (test > 0.5 && t < stepStart(5) + 0.6) {
    const [x, y] = TERMINAL
    const fade = 1 - span(t, stepStart(5), stepStart(5) + 0.5)
    const touch = easeInOut(span(test, 0.6, 1.2)) - easeInOut(span(test, 1.9, 2.3))
    at(ctx, x, y, { alpha: span(touch, 0, 0.2) * fade }, () => testPen(ctx, touch))
    at(ctx, x - 22, y, { alpha: fade }, () => earthLead(ctx, easeOut(span(test, 2.2, 2.8))))
    at(ctx, x + 76, y + 8, { alpha: fade }, () =>
      tick(ctx, 0, 0, 20, easeBack(span(t, EVENTS.proven, EVENTS.proven + 0.3))),
    )
  }
  const work = t - stepStart(5)
  if (work > 0) {
    const stay = 1 - span(t, STEPS_END, STEPS_END + 0.5)
    at(ctx, mix(360, 396, easeOut(span(work, 0.7, 1.3))), 438, { alpha: span(work, 0.7, 1) * stay }, () =>
      fitter(ctx, t),
    )
    at(ctx, mix(770, 728, easeOut(span(work, 1.2, 1.8))), 438, { alpha: span(work, 1.2, 1.5) * stay }, () => {
      ctx.scale(-1, 1)
      watcher(ctx)
    })
  }
}

const picture = (ctx: Ctx, t: number) => {
  const [x, y, zoom] = camera(t)
  box(ctx, FRAME.x - 8, FRAME.y - 8, FRAME.w + 16, FRAME.h + 16, 40, COLOUR.card)
  ctx.save()
  ctx.beginPath()
  ctx.roundRect(FRAME.x, FRAME.y, FRAME.w, FRAME.h, 32)
  ctx.clip()
  at(ctx, FRAME.x + FRAME.w / 2, FRAME.y + FRAME.h / 2, { scale: zoom }, () => {
    ctx.translate(-x, -y)
    machine(ctx, Math.min(t, SWITCHED), {
      off: easeInOut(span(t, SWITCHED - 0.25, SWITCHED + 0.1)),
      turn: fanAngle(t),
    })
    tools(ctx, t)
  })
  if (t < STEPS_START + 0.4) {
    const pop = easeBack(span(t, TITLE_SECONDS + 0.5, TITLE_SECONDS + 0.9))
    const alpha = 1 - span(t, STEPS_START, STEPS_START + 0.35)
    at(ctx, FRAME.x + 350, FRAME.y + 120, { scale: pop, alpha }, () => shockSign(ctx, 150))
  }
  const owner = span(t, STEPS_END + 0.9, STEPS_END + 1.4)
  at(ctx, FRAME.x + 520, FRAME.y + 240, {}, () => portrait(ctx, owner))
  tick(ctx, FRAME.x + 566, FRAME.y + 284, 26, easeBack(span(t, STEPS_END + 1.5, STEPS_END + 1.8)))
  ctx.restore()
}

const progress = (ctx: Ctx, t: number) => {
  STEPS.forEach((_, index) => {
    const x = 108 + index * 74
    const begun = easeOut(span(t, stepStart(index), stepStart(index) + 0.3))
    const done = easeBack(span(t, stepStart(index + 1) - 0.35, stepStart(index + 1) - 0.1))
    if (index > 0) box(ctx, x - 48, 77, 22, 6, 3, begun > 0 ? COLOUR.rail : COLOUR.faint)
    disc(ctx, x, 80, 24, COLOUR.line)
    at(ctx, x, 80, { scale: begun }, () => disc(ctx, 0, 0, 28, COLOUR.lamp))
    write(ctx, `${index + 1}`, x, 81, { size: 28, align: 'center', colour: COLOUR.ink })
    tick(ctx, x, 80, 28, done)
  })
}

/** `head` and the lines below it slide in from the left and leave in place. */
const words = (
  ctx: Ctx,
  t: number,
  from: number,
  to: number,
  head: readonly string[],
  note: readonly string[],
) => {
  const alpha = showing(t, from + 0.1, to, 0.3)
  if (alpha <= 0) return
  const slide = mix(-30, 0, easeOut(span(t, from + 0.1, from + 0.6)))
  at(ctx, 80 + slide, 0, { alpha }, () => {
    head.forEach((line, index) => {
      write(ctx, line, -4, 310 + index * 124, {
        size: line.length > 4 ? 82 : 112,
        weight: 900,
        colour: COLOUR.ink,
      })
    })
    const below = 310 + (head.length - 1) * 124
    box(ctx, 0, below + 78, 90 * easeOut(span(t, from + 0.2, from + 0.9)), 10, 5, COLOUR.lamp)
    note.forEach((line, index) => {
      write(ctx, line, 0, below + 136 + index * 58, { size: 40, weight: 500, colour: COLOUR.ink2 })
    })
  })
}

const film = (ctx: Ctx, t: number, facts: ShowFacts) => {
  ctx.fillStyle = COLOUR.paper
  ctx.fillRect(0, 0, WIDTH, HEIGHT)
  at(ctx, 0, mix(40, 0, easeOut(span(t, TITLE_SECONDS, TITLE_SECONDS + 0.6))), {}, () => picture(ctx, t))
  at(ctx, 0, 0, { alpha: span(t, STEPS_START - 0.3, STEPS_START) }, () => progress(ctx, t))
  write(ctx, facts.title, FRAME.x + FRAME.w, 82, {
    size: 28,
    weight: 500,
    align: 'right',
    colour: COLOUR.ink3,
  })
  words(ctx, t, TITLE_SECONDS + 0.1, STEPS_START, ['别急着', '动手'], ['线路里，可能还有电'])
  STEPS.forEach((step, index) => {
    words(ctx, t, stepStart(index), stepStart(index + 1), [step.title], step.note)
  })
  words(ctx, t, STEPS_END, RULE_END, ['谁挂牌', '谁摘牌'], ['别人的牌，不许动'])
}

export const lockout: Scene = {
  id: 'tingdian-guapai',
  seconds: RULE_END + 3.2,
  lines: lockoutLines,
  draw: (ctx, t, facts) => {
    if (t < TITLE_SECONDS) titleCard(ctx, t, facts, '安全宣教片', true)
    else if (t < RULE_END) film(ctx, t, facts)
    else endCard(ctx, t - RULE_END, facts, '制作单位')
  },
  poster: (ctx, facts) => {
    ctx.fillStyle = COLOUR.paper
    ctx.fillRect(0, 0, WIDTH, HEIGHT)
    picture(ctx, stepStart(3) - 0.05)
    const [first = '', second = '', third = ''] = facts.title.split('、')
    ;[first, second, third].forEach((line, index) => {
      write(ctx, line, 70, 190 + index * 168, { size: 148, weight: 900, colour: COLOUR.ink })
    })
  },
}
