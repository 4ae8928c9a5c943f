/** Signs of the warning levels, our own drawing after GB 2894: a triangle for a warning, a disc for information. */
import type { IconProps } from './glyph.tsx'

export type LevelName = 'red' | 'orange' | 'yellow' | 'blue' | 'info'

/** Ground of the sign and what is drawn on it: dark on orange and yellow, white on red and blue (contrast). */
const COLOURS: Record<LevelName, { ground: string; mark: string }> = {
  red: { ground: '#c8201f', mark: '#ffffff' },
  orange: { ground: '#e2660c', mark: '#17181c' },
  yellow: { ground: '#f2c200', mark: '#17181c' },
  blue: { ground: '#1763b6', mark: '#ffffff' },
  info: { ground: '#756f65', mark: '#ffffff' },
}

const TRIANGLE = 'M12 3.4 21.6 20H2.4Z'
const INNER = 'M12 6.5 18.8 18.2H5.2Z'
const CALL = 'M12 10v3.6'
const LETTER = 'M12 11.4v5'

/** `plain` draws it in the colour of the text with the mark left open, for a chip that has the level's ground. */
export const LevelIcon = ({
  level,
  plain = false,
  ...props
}: IconProps & { level: LevelName; plain?: boolean }) => {
  const { ground, mark } = COLOURS[level]
  const warns = level !== 'info'
  const body = plain ? 'none' : ground
  const line = plain ? 'currentColor' : mark
  const rim = plain ? 'currentColor' : ground
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...props}
    >
      {warns ? (
        <path d={TRIANGLE} fill={body} stroke={rim} strokeWidth={plain ? 2.2 : 2.6} />
      ) : (
        <circle cx={12} cy={12} r={10} fill={body} stroke={rim} strokeWidth={2} />
      )}
      {!plain && warns && <path d={INNER} stroke={line} strokeWidth={1.1} />}
      <path d={warns ? CALL : LETTER} stroke={line} strokeWidth={warns ? 2.2 : 2.6} />
      <circle cx={12} cy={warns ? 16.4 : 7.6} r={warns ? 1.25 : 1.6} fill={line} />
    </svg>
  )
}
