/** Easing and time helpers of the demo shows. */

const clamp = (value: number) => Math.min(1, Math.max(0, value))

export const mix = (from: number, to: number, share: number) => from + (to - from) * share

/** How much of the time from..to has passed at t, 0..1. */
export const span = (t: number, from: number, to: number) => clamp((t - from) / (to - from))

export const easeOut = (x: number) => 1 - (1 - x) ** 3

export const easeInOut = (x: number) => (x < 0.5 ? 4 * x ** 3 : 1 - (2 - 2 * x) ** 3 / 2)

/** Overshoots by a tenth, then settles: things that pop in. */
export const easeBack = (x: number) => 1 + 2.7 * (x - 1) ** 3 + 1.7 * (x - 1) ** 2

/** Rises at `from`, stands, falls before `to`. */
export const showing = (t: number, from: number, to: number, fade = 0.35) =>
  Math.min(easeOut(span(t, from, from + fade)), 1 - easeInOut(span(t, to - fade, to)))
