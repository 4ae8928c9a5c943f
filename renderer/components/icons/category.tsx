/** Pictograms of the menu's categories, drawn in one line; the names are those that the catalogue may give. */
import { Dot, type IconProps, outline } from './glyph.tsx'

export type CategoryName = 'chess' | 'sport' | 'stage' | 'film' | 'brush' | 'book' | 'family' | 'other'

const DRAWINGS = {
  /** A round piece of Chinese chess, lying. */
  chess: outline(
    <>
      <ellipse cx={12} cy={8.8} rx={9.3} ry={5.4} />
      <path d="M2.7 8.8v5.6c0 3 4.2 5.4 9.3 5.4s9.3-2.4 9.3-5.4V8.8M8 8.8h8M12 6.6v4.4" />
    </>,
  ),
  /** A basketball. */
  sport: outline(
    <>
      <circle cx={12} cy={12} r={9.2} />
      <path d="M2.8 12h18.4M12 2.8v18.4M5.5 5.5a9.2 9.2 0 0 1 0 13M18.5 5.5a9.2 9.2 0 0 0 0 13" />
    </>,
  ),
  /** A stage between drawn curtains. */
  stage: outline(
    <path d="M2.8 3.8h18.4M4.6 3.8v16.4M19.4 3.8v16.4M2.8 20.2h18.4M10.6 3.8c0 5.6-2.2 9.4-6 10.6M13.4 3.8c0 5.6 2.2 9.4 6 10.6" />,
  ),
  /** A reel with the end of its film. */
  film: outline(
    <>
      <path d="M21.2 20.6H12A8.8 8.8 0 1 1 20.8 11.8c0 3-1.4 5.4-3.6 7" />
      <Dot x={12} y={7.6} r={1.7} />
      <Dot x={16} y={11.2} r={1.7} />
      <Dot x={8} y={11.2} r={1.7} />
      <Dot x={14.4} y={15.6} r={1.7} />
      <Dot x={9.6} y={15.6} r={1.7} />
    </>,
  ),
  /** A writing brush that has just left a stroke. */
  brush: outline(
    <path d="m20.6 3.4-8.8 9M9 10.4l4.4 4.2M9.4 10.8c-3.4.8-3.2 4.4-5.8 7 3.6 1.2 8.6.6 9.4-3.4M8.6 21h11.8" />,
  ),
  book: outline(
    <path d="M12 6.6C9.8 5 6.8 4.2 3 4.2v13.6c3.8 0 6.8.8 9 2.4 2.2-1.6 5.2-2.4 9-2.4V4.2c-3.8 0-6.8.8-9 2.4ZM12 6.6v13.6" />,
  ),
  /** Two grown-ups with a child between them. */
  family: outline(
    <>
      <circle cx={6.6} cy={5.8} r={2.8} />
      <circle cx={17.4} cy={5.8} r={2.8} />
      <circle cx={12} cy={13} r={2.3} />
      <path d="M2.2 20.6v-5a4.4 4.4 0 0 1 5.6-4.2M21.8 20.6v-5a4.4 4.4 0 0 0-5.6-4.2M7.8 20.6a4.2 4.2 0 0 1 8.4 0" />
    </>,
  ),
  /** A word of one's own. */
  other: outline(
    <>
      <path d="M5.4 4.2h13.2a2.4 2.4 0 0 1 2.4 2.4v8a2.4 2.4 0 0 1-2.4 2.4h-6.2l-4.6 3.6V17H5.4A2.4 2.4 0 0 1 3 14.6v-8a2.4 2.4 0 0 1 2.4-2.4Z" />
      <Dot x={8} y={10.6} />
      <Dot x={12} y={10.6} />
      <Dot x={16} y={10.6} />
    </>,
  ),
} satisfies Record<CategoryName, (props: IconProps) => unknown>

export const CategoryIcon = ({ name, ...props }: IconProps & { name: CategoryName }) => {
  const Drawing = DRAWINGS[name]
  return <Drawing {...props} />
}
