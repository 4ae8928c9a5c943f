/** A star, for ratings. */
import { outline } from './glyph.tsx'

export const StarIcon = outline(
  <path d="m12 3.2 2.7 5.6 6.1.8-4.5 4.2 1.1 6.1-5.4-3-5.4 3 1.1-6.1-4.5-4.2 6.1-.8z" fill="currentColor" />,
)
