/** Pure rules of density: who is served by small controls. */

export type Density = 'mouse' | 'touch'

export const densityOf = ({ kiosk, coarse }: { kiosk: boolean; coarse: boolean }): Density =>
  kiosk || coarse ? 'touch' : 'mouse'
