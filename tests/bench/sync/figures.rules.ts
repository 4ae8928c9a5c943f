/** Medians and shares of what was measured. */

export const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN

export const median = (values: readonly number[]) => at(values, 0.5)

export const rounded = (value: number) => Math.round(value * 1_000) / 1_000
