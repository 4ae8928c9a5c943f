/** Icons of the console: what staff do with an item. */
import { Dot, outline } from './glyph.tsx'

export const EditIcon = outline(
  <path d="m4 20 1.2-4.8L16 4.4a2 2 0 0 1 2.8 0l.8.8a2 2 0 0 1 0 2.8L8.8 18.8ZM13.6 6.8l3.6 3.6" />,
)

export const TrashIcon = outline(
  <path d="M4 6.5h16M9 6.5V5a1.5 1.5 0 0 1 1.5-1.5h3A1.5 1.5 0 0 1 15 5v1.5M6 6.5l.9 12A2 2 0 0 0 8.9 20.5h6.2a2 2 0 0 0 2-2l.9-12M10 10.5l.3 6M14 10.5l-.3 6" />,
)

export const EyeIcon = outline(
  <>
    <path d="M2.5 12C4.7 8 8 5.8 12 5.8S19.3 8 21.5 12C19.3 16 16 18.2 12 18.2S4.7 16 2.5 12Z" />
    <circle cx={12} cy={12} r={2.8} />
  </>,
)

export const EyeOffIcon = outline(
  <>
    <path d="M9.9 6.1a9 9 0 0 1 2.1-.3c4 0 7.3 2.2 9.5 6.2a15 15 0 0 1-2.6 3.5M6.2 7.5A14.6 14.6 0 0 0 2.5 12c2.2 4 5.5 6.2 9.5 6.2a9 9 0 0 0 4.4-1.1M4 3.5l16.5 17" />
    <path d="M9.6 10.4a2.8 2.8 0 0 0 3.9 4" />
  </>,
)

export const CopyIcon = outline(
  <>
    <rect x={8.5} y={8.5} width={12} height={12} rx={2.5} />
    <path d="M15.5 8.5V6A2.5 2.5 0 0 0 13 3.5H6A2.5 2.5 0 0 0 3.5 6v7A2.5 2.5 0 0 0 6 15.5h2.5" />
  </>,
)

export const SearchIcon = outline(
  <>
    <circle cx={10.5} cy={10.5} r={6.5} />
    <path d="m15.4 15.4 5.1 5.1" />
  </>,
)

/** A stamp on a line: what an approver puts under what was read. */
export const StampIcon = outline(
  <path d="M9 12.5c0-2.6-2.2-3.2-2.2-6A3.4 3.4 0 0 1 10.2 3h3.6a3.4 3.4 0 0 1 3.4 3.5c0 2.8-2.2 3.4-2.2 6M6.5 12.5h11a2 2 0 0 1 2 2v2h-15v-2a2 2 0 0 1 2-2ZM4.5 20.5h15" />,
)

/** A screen whose words were seen. */
export const ProofIcon = outline(
  <>
    <rect x={2.5} y={4} width={19} height={13} rx={2.2} />
    <path d="m8.2 10.6 2.7 2.7 5-5.4M8.5 20.5h7" />
  </>,
)

/** What was handed in for approval. */
export const SendIcon = outline(<path d="M20.5 3.5 10 14M20.5 3.5 14 20.5l-4-6.5-6.5-4Z" />)

export const KeyboardIcon = outline(
  <>
    <rect x={2.5} y={6} width={19} height={12} rx={2.2} />
    <path d="M6.5 10h.01M10.2 10h.01M13.8 10h.01M17.5 10h.01M8 14h8" />
  </>,
)

export const PictureIcon = outline(
  <>
    <rect x={3} y={4} width={18} height={16} rx={2.5} />
    <path d="m3.5 17 5-5.2 4 4 2.8-2.6 5 4.6" />
    <Dot x={15.6} y={8.8} r={1.7} />
  </>,
)

export const LogIcon = outline(
  <>
    <path d="M6 3.5h12a1.5 1.5 0 0 1 1.5 1.5v14.5L17 18l-2.5 2-2.5-2-2.5 2L7 18l-2.5 1.5V5A1.5 1.5 0 0 1 6 3.5Z" />
    <path d="M8.5 8h7M8.5 11.5h7M8.5 15h4" />
  </>,
)

export const SettingsIcon = outline(
  <>
    <path
      d="M9.9 5.1L10.2 2.6L13.8 2.6L14.1 5.1L15.4 5.6L17.4 4.1L19.9 6.6L18.4 8.6L18.9 9.9L21.4 10.2L21.4 13.8L18.9 14.1L18.4 15.4L19.9 17.4L17.4 19.9L15.4 18.4L14.1 18.9L13.8 21.4L10.2 21.4L9.9 18.9L8.6 18.4L6.6 19.9L4.1 17.4L5.6 15.4L5.1 14.1L2.6 13.8L2.6 10.2L5.1 9.9L5.6 8.6L4.1 6.6L6.6 4.1L8.6 5.6Z"
      strokeWidth={1.8}
    />
    <circle cx={12} cy={12} r={2.9} />
  </>,
)

export const StrongIcon = outline(
  <path d="M7.5 12h6a3.7 3.7 0 0 1 0 7.5h-6v-15h5.2a3.75 3.75 0 0 1 0 7.5" strokeWidth={2.6} />,
)

export const ListIcon = outline(
  <>
    <path d="M9.5 6h10.5M9.5 12h10.5M9.5 18h10.5" />
    <Dot x={4.8} y={6} />
    <Dot x={4.8} y={12} />
    <Dot x={4.8} y={18} />
  </>,
)
