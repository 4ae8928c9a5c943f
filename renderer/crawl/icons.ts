/** The signs of the levels, each with a shape of its own so that colour is never the only difference. */
import type { Level } from '../../electron/contract/common.ts'

const TRIANGLE = 'M12 2a2 2 0 0 1 1.73 1l9 15.6A2 2 0 0 1 21 21.6H3a2 2 0 0 1-1.73-3l9-15.6A2 2 0 0 1 12 2z'

/** Drawn with the even-odd rule in a box of 24 × 24: stop sign, solid and hollow triangle, disc. */
const SIGNS: Record<Exclude<Level, 'info'>, string> = {
  red: 'M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6zM10.4 5.5h3.2l-.5 8.3h-2.2zM12 15.4a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5z',
  orange: `${TRIANGLE}M10.5 8h3l-.5 6.8h-2zM12 16.1a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z`,
  yellow: `${TRIANGLE}M12 4.9 3.9 19h16.2zM10.9 9.6h2.2l-.35 4.6h-1.5zM12 15.2a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z`,
  blue: 'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21zM12 5.6a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM10.4 10.8h3.2v7.8h-3.2z',
}

const SVG = 'http://www.w3.org/2000/svg'

export const drawSign = (level: Exclude<Level, 'info'>) => {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', SIGNS[level])
  path.setAttribute('fill', 'currentColor')
  path.setAttribute('fill-rule', 'evenodd')
  svg.append(path)
  return svg
}
