/** Icons for saying who one is: card, keypad, and that it stays secret. */
import { outline } from './glyph.tsx'

/** A card drawn through a reader from left to right. */
export const CardSwipeIcon = outline(
  <>
    <path d="M4.5 3.8h13M14.6 1.2l2.9 2.6-2.9 2.6" transform="translate(1 .4)" />
    <rect x={2.5} y={9} width={19} height={12} rx={2.5} />
    <path d="M2.5 13.2h19M6 17.4h4.5" />
  </>,
)

export const BackspaceIcon = outline(
  <path d="M8.6 5H19a2.2 2.2 0 0 1 2.2 2.2v9.6A2.2 2.2 0 0 1 19 19H8.6L2.5 12ZM11.2 9.4l5 5.2M16.2 9.4l-5 5.2" />,
)

export const LockIcon = outline(
  <>
    <rect x={4.5} y={10.5} width={15} height={10.5} rx={2.5} />
    <path d="M8 10.5V7.4a4 4 0 0 1 8 0v3.1M12 14.8v2" />
  </>,
)
