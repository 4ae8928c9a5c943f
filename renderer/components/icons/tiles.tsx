/** Pictures on the tiles of the board, in several colours and never in those that belong to safety. */
import type { ReactNode } from 'react'
import type { IconProps } from './glyph.tsx'

const COAL = '#23252b'
const RAIL = '#1f5f4a'
const LAMP = '#f5a70a'
const INK = '#3d3832'

const picture = (disc: string, drawing: ReactNode) => (props: IconProps) => (
  <svg viewBox="0 0 48 48" width="1em" height="1em" aria-hidden="true" focusable="false" {...props}>
    <circle cx={24} cy={24} r={23} fill={disc} />
    {drawing}
  </svg>
)

/** A dish under its cover, just being served. */
export const OrderTileIcon = picture(
  '#fff3d6',
  <>
    <ellipse cx={24} cy={37.4} rx={14} ry={1.6} fill="#ecd6a2" />
    <circle cx={24} cy={12.6} r={2.6} fill={COAL} />
    <path d="M10 29.4a14 14 0 0 1 28 0Z" fill={COAL} />
    <path
      d="M14.6 26.2a9.6 9.6 0 0 1 6.2-6.2"
      fill="none"
      stroke={LAMP}
      strokeWidth={2.4}
      strokeLinecap="round"
    />
    <rect x={7.4} y={31} width={33.2} height={4.2} rx={2.1} fill={COAL} />
  </>,
)

/** A screen that plays, in front of an audience. */
export const ShowsTileIcon = picture(
  '#e1efe8',
  <>
    <rect x={9} y={11.6} width={30} height={19.6} rx={3.4} fill={RAIL} />
    <path d="M21.4 17v8.8l7.4-4.4Z" fill="#fff" stroke="#fff" strokeWidth={1.6} strokeLinejoin="round" />
    <path
      d="M12.4 39.4a4.2 4.2 0 0 1 8.4 0ZM19.8 39.4a4.2 4.2 0 0 1 8.4 0ZM27.2 39.4a4.2 4.2 0 0 1 8.4 0Z"
      fill="#17493a"
    />
    <path
      d="M16.6 33.4v.01M24 33.4v.01M31.4 33.4v.01"
      stroke="#17493a"
      strokeWidth={3.6}
      strokeLinecap="round"
    />
  </>,
)

/** A loudspeaker. */
export const NoticesTileIcon = picture(
  '#efe5d0',
  <>
    <path d="m15.4 27.4 2 8.2a1.6 1.6 0 0 0 1.6 1.2h2.2a1.4 1.4 0 0 0 1.3-1.8l-2.3-7.6Z" fill={INK} />
    <path
      d="M12.6 18.4h7.6l10.2-6.6a1.2 1.2 0 0 1 1.8 1v21a1.2 1.2 0 0 1-1.8 1l-10.2-6.6h-7.6A3 3 0 0 1 9.6 25.2v-3.8a3 3 0 0 1 3-3Z"
      fill={INK}
    />
    <path d="M20.2 18.4v9.8" stroke="#efe5d0" strokeWidth={1.8} />
    <path
      d="M35.6 19.4a5.4 5.4 0 0 1 0 7.8M38.6 15.6a10.6 10.6 0 0 1 0 15.4"
      fill="none"
      stroke={LAMP}
      strokeWidth={2.6}
      strokeLinecap="round"
    />
  </>,
)

/** A podium, with a star for what was ordered most. */
export const ResultsTileIcon = picture(
  '#e6e2da',
  <>
    <path d="M9.4 36.6V27a1.6 1.6 0 0 1 1.6-1.6h7.6v11.2Z" fill="#5b5f6b" />
    <path d="M29.4 36.6v-8h7.6a1.6 1.6 0 0 1 1.6 1.6v6.4Z" fill="#5b5f6b" />
    <path d="M18.6 36.6V22.8a1.8 1.8 0 0 1 1.8-1.8h7.2a1.8 1.8 0 0 1 1.8 1.8v13.8Z" fill={COAL} />
    <path
      d="m24 8.6 1.9 3.7 4.1.6-3 2.9.7 4.1-3.7-1.9-3.7 1.9.7-4.1-3-2.9 4.1-.6Z"
      fill={LAMP}
      stroke={LAMP}
      strokeWidth={1.2}
      strokeLinejoin="round"
    />
    <path d="M8 38.2h32" stroke={COAL} strokeWidth={2.6} strokeLinecap="round" />
  </>,
)
