/** Icons of the on-screen keyboard. */
import { Dot, outline } from './glyph.tsx'

export const ShiftIcon = outline(<path d="M12 4 4 12.5h4.2V20h7.6v-7.5H20Z" />)

/** As ShiftIcon, and a bar under it: it stays. */
export const ShiftLockIcon = outline(<path d="M12 3 4.5 11h4v5.5h7V11h4ZM8.5 20.5h7" />)

export const NewLineIcon = outline(<path d="M19.5 5v6.5a2 2 0 0 1-2 2H5.5M9.5 9.2l-4.3 4.3 4.3 4.3" />)

/** A keyboard that goes down. */
export const KeyboardDownIcon = outline(
  <>
    <rect x={2.5} y={3.5} width={19} height={11} rx={2} />
    <Dot x={7} y={7.4} r={1} />
    <Dot x={12} y={7.4} r={1} />
    <Dot x={17} y={7.4} r={1} />
    <path d="M8 11h8M8.7 18l3.3 3 3.3-3" />
  </>,
)
