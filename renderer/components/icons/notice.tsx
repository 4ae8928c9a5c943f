/** Signs of the kinds of notices. */
import type { NoticeKindName } from '../notice/notice.ts'
import { Dot, type IconProps, outline } from './glyph.tsx'

const ICONS: Record<NoticeKindName, (props: IconProps) => React.ReactNode> = {
  /** A loudspeaker. */
  notice: outline(
    <>
      <path d="M4 9.6h4.2l8-4.6v14l-8-4.6H4Z" />
      <path d="m7 14.6 1.2 5h2.6l-1-4.2M19.4 9.4a3.8 3.8 0 0 1 0 5.2" />
    </>,
  ),
  warning: outline(
    <>
      <path d="M12 3.6 21.4 20H2.6Z" />
      <path d="M12 10v4.2" />
      <Dot x={12} y={17} />
    </>,
  ),
  /** A helmet that broke. */
  accident: outline(
    <>
      <path d="M3 17.4h18M5 17.4V14a7 7 0 0 1 14 0v3.4" />
      <path d="m12.6 7-1.8 3.2 2.6 1.6-1.6 3" />
    </>,
  ),
  /** A list that is ticked. */
  rectification: outline(
    <>
      <path d="M6 4.4h12v16.2H6ZM9.4 4.4V3h5.2v1.4" />
      <path d="m9 10 1.3 1.3 2.2-2.4M9 15.6l1.3 1.3 2.2-2.4M15 10.4h.4M15 16h.4" />
    </>,
  ),
  /** A plug that was pulled. */
  outage: outline(
    <>
      <path d="M8 9.4h8v3a4 4 0 0 1-8 0ZM10 9.4V4.6M14 9.4V4.6M12 16.4v4.2" />
      <path d="m4 4.6 16 14.8" />
    </>,
  ),
  /** A rosette. */
  praise: outline(
    <>
      <circle cx={12} cy={9.4} r={5.6} />
      <path d="m8.8 14-1.6 7 4.8-2.6 4.8 2.6-1.6-7" />
      <path d="m12 6.8.8 1.7 1.8.2-1.3 1.3.3 1.8-1.6-.9-1.6.9.3-1.8-1.3-1.3 1.8-.2Z" strokeWidth={1.4} />
    </>,
  ),
  /** A heart within a house. */
  family: outline(
    <>
      <path d="m3.6 11.2 8.4-7 8.4 7M5.8 9.8V20h12.4V9.8" />
      <path d="M12 17.2c-2.4-1.5-3.6-2.8-3.6-4.2a1.8 1.8 0 0 1 3.6-.6 1.8 1.8 0 0 1 3.6.6c0 1.4-1.2 2.7-3.6 4.2Z" />
    </>,
  ),
  /** An open book. */
  book: outline(
    <>
      <path d="M12 6.4C10 5 7 4.6 3.6 4.8v13.6c3.4-.2 6.4.2 8.4 1.6 2-1.4 5-1.8 8.4-1.6V4.8C17 4.6 14 5 12 6.4Z" />
      <path d="M12 6.4V20" />
    </>,
  ),
}

export const NoticeKindIcon = ({ name, ...props }: IconProps & { name: NoticeKindName }) => {
  const Icon = ICONS[name]
  return <Icon {...props} />
}
