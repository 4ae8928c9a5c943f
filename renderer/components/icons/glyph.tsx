/** What every one-colour icon shares: a 24-unit grid, a round 2-unit line, the colour of the text around it. */
import type { ReactNode, SVGProps } from 'react'

export type IconProps = SVGProps<SVGSVGElement>

/** Makes an icon from its drawing; it is as large as the text unless the caller sizes it, and silent for readers. */
export const outline = (drawing: ReactNode) => (props: IconProps) => (
  <svg
    viewBox="0 0 24 24"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
    {...props}
  >
    {drawing}
  </svg>
)

/** A filled dot within an outlined icon. */
export const Dot = ({ x, y, r = 1.3 }: { x: number; y: number; r?: number }) => (
  <circle cx={x} cy={y} r={r} fill="currentColor" stroke="none" />
)
