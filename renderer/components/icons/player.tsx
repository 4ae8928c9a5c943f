/** Icons of the show player. */
import { outline } from './glyph.tsx'

const ROUND = 'M12.4 4.4A8.2 8.2 0 1 0 20.2 12.6'
const ten = (
  <>
    <path d="m8.6 10.6 1.7-1v6" strokeWidth={1.8} />
    <rect x={12.6} y={9.6} width={3.6} height={6} rx={1.8} strokeWidth={1.8} />
  </>
)

export const PlayIcon = outline(<path d="M7.5 4.8v14.4L19 12Z" fill="currentColor" strokeWidth={2.4} />)

export const PauseIcon = outline(<path d="M8.2 5.4v13.2M15.8 5.4v13.2" strokeWidth={4.2} />)

export const StopIcon = outline(<rect x={5.5} y={5.5} width={13} height={13} rx={1.8} fill="currentColor" />)

export const NextIcon = outline(
  <>
    <path d="M5.5 5.6v12.8L15 12Z" fill="currentColor" />
    <path d="M18.8 5.4v13.2" strokeWidth={2.8} />
  </>,
)

export const Forward10Icon = outline(
  <>
    <path d={ROUND} />
    <path d="m12.4 1.4 3.4 3-3.4 3" />
    {ten}
  </>,
)

export const Back10Icon = outline(
  <>
    <g transform="matrix(-1 0 0 1 24 0)">
      <path d={ROUND} />
      <path d="m12.4 1.4 3.4 3-3.4 3" />
    </g>
    {ten}
  </>,
)

export const SubtitlesIcon = outline(
  <>
    <rect x={2.5} y={4.5} width={19} height={15} rx={2.5} />
    <path d="M6.5 12h3.2M13 12h4.5M6.5 15.8h6.2M16 15.8h1.5" />
  </>,
)

const horn = <path d="M3 9.4v5.2h3.8L12 19.2V4.8L6.8 9.4Z" fill="currentColor" />

export const VolumeIcon = outline(
  <>
    {horn}
    <path d="M15.6 9a4.2 4.2 0 0 1 0 6M18.2 6a8.4 8.4 0 0 1 0 12" />
  </>,
)

export const MuteIcon = outline(
  <>
    {horn}
    <path d="m16 9.4 5.2 5.2M21.2 9.4 16 14.6" />
  </>,
)

export const FilterIcon = outline(<path d="M3.5 5h17l-6.6 8v6.2l-3.8-2V13Z" />)

export const HeartIcon = outline(
  <path d="M12 20.2 4.4 12.6a4.9 4.9 0 0 1 0-7 4.9 4.9 0 0 1 7 0l.6.6.6-.6a4.9 4.9 0 0 1 7 7Z" />,
)
