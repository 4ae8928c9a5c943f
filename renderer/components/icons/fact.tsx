/** Icons beside facts: when, where, how many, and that something needs care. */
import { Dot, outline } from './glyph.tsx'

export const ClockIcon = outline(
  <>
    <circle cx={12} cy={12} r={9} />
    <path d="M12 6.8V12l3.6 2.4" />
  </>,
)

export const PlaceIcon = outline(
  <>
    <path d="M12 21.2c4.6-4.4 7-8 7-11.2a7 7 0 0 0-14 0c0 3.2 2.4 6.8 7 11.2Z" />
    <circle cx={12} cy={10} r={2.5} />
  </>,
)

export const PeopleIcon = outline(
  <>
    <circle cx={9} cy={8} r={3.6} />
    <path d="M2.5 20v-1a6.5 6.5 0 0 1 13 0v1M15.6 4.8a3.6 3.6 0 0 1 0 6.4M18 14a6.5 6.5 0 0 1 3.5 5.4v.6" />
  </>,
)

export const CalendarIcon = outline(
  <>
    <rect x={3} y={5} width={18} height={16} rx={2.5} />
    <path d="M3 10h18M8 2.8V7M16 2.8V7" />
    <Dot x={8} y={14} />
    <Dot x={12} y={14} />
    <Dot x={16} y={14} />
    <Dot x={8} y={17.6} />
    <Dot x={12} y={17.6} />
  </>,
)

export const WarningIcon = outline(
  <>
    <path d="M10.4 4.4 2.7 17.7A1.9 1.9 0 0 0 4.3 20.5h15.4a1.9 1.9 0 0 0 1.6-2.8L13.6 4.4a1.9 1.9 0 0 0-3.2 0Z" />
    <path d="M12 9.4v4" />
    <Dot x={12} y={16.8} />
  </>,
)
