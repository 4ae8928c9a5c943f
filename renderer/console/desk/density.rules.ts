/** Pure rules of density: who is served by small controls, and what a millimetre is on a kiosk. */

export type Density = 'mouse' | 'touch'

export const densityOf = ({ kiosk, coarse }: { kiosk: boolean; coarse: boolean }): Density =>
  kiosk || coarse ? 'touch' : 'mouse'

const MM_PER_INCH = 25.4

export const pixelsPerMillimetre = (diagonalInches: number, width: number, height: number): number =>
  Math.hypot(width, height) / (diagonalInches * MM_PER_INCH)
