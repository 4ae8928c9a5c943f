/** Icons of where things are kept: on a stick, in a folder, put away, in a library. */
import { Dot, outline } from './glyph.tsx'

export const StickIcon = outline(
  <>
    <rect x={7} y={8} width={10} height={13} rx={2.2} />
    <path d="M9 8V3.5h6V8" />
    <Dot x={12} y={16.5} />
  </>,
)

export const FolderIcon = outline(
  <path d="M3.5 18V6.5A1.5 1.5 0 0 1 5 5h4.2l2.3 2.6H19a1.5 1.5 0 0 1 1.5 1.5V18a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18Z" />,
)

export const ArchiveIcon = outline(
  <>
    <rect x={3} y={4} width={18} height={5} rx={1.4} />
    <path d="M5 9v9.5A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.5V9M9.5 13h5" />
  </>,
)

export const LibraryIcon = outline(
  <>
    <rect x={3.5} y={9.2} width={17} height={11.3} rx={1.6} />
    <path d="M6 6.2h12M8.5 3.2h7M10.4 12.4v4.9l4.2-2.45Z" />
  </>,
)
