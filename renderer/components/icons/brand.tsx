/** The mark of 点台: the character 点 whose middle is a lamp, or a covered dish, with its light below. */
import type { IconProps } from './glyph.tsx'

export const BrandMark = (props: IconProps) => (
  <svg viewBox="0 0 48 48" width="1em" height="1em" aria-hidden="true" focusable="false" {...props}>
    <rect x={1} y={1} width={46} height={46} rx={13} fill="#f5a70a" />
    <path
      d="M23 7.6v8.8M23 11.6h9.4M11.8 36.6 9.6 41M20.2 36.8l-.9 4.4M27.8 36.8l.9 4.4M36.2 36.6l2.2 4.4"
      fill="none"
      stroke="#17181c"
      strokeWidth={3.8}
      strokeLinecap="round"
    />
    <path
      d="M10 31.4v-1.6a14 13.4 0 0 1 28 0v1.6a1.4 1.4 0 0 1-1.4 1.4H11.4a1.4 1.4 0 0 1-1.4-1.4Z"
      fill="#17181c"
    />
    <circle cx={24} cy={26.2} r={4} fill="#fff3d6" />
  </svg>
)
