/** Icons for people and for what they may do. */
import { Dot, outline } from './glyph.tsx'

export const PersonIcon = outline(
  <>
    <circle cx={12} cy={8} r={4} />
    <path d="M4 20.5v-.8a8 8 0 0 1 16 0v.8" />
  </>,
)

/** Approves: a rubber stamp. */
export const StampIcon = outline(
  <>
    <path d="M9.6 13.6c0-2.7-1.7-3.8-1.7-6.4a4.1 4.1 0 0 1 8.2 0c0 2.6-1.7 3.7-1.7 6.4" />
    <path d="M6.2 13.6h11.6a2 2 0 0 1 2 2v1.6H4.2v-1.6a2 2 0 0 1 2-2ZM4.2 20.8h15.6" />
  </>,
)

/** Keeps the machine: a spanner. */
export const SpannerIcon = outline(
  <path d="M20.4 6.9a5.2 5.2 0 0 1-6.9 6.6l-6.7 6.7a2.1 2.1 0 0 1-3-3l6.7-6.7a5.2 5.2 0 0 1 6.6-6.9l-3.2 3.2.5 2.8 2.8.5Z" />,
)

/** Makes accounts: a key. */
export const KeyIcon = outline(
  <>
    <circle cx={8} cy={15.5} r={4.5} />
    <path d="M11.3 12.2 20 3.5M16.4 7.1l3 3M13.6 9.9l2 2" />
    <Dot x={8} y={15.5} r={1} />
  </>,
)
