/** Icons of the console's reach beyond its machine. */
import { outline } from './glyph.tsx'

/** A machine that two others hang from. */
export const NetworkIcon = outline(
  <>
    <rect x={8.5} y={3} width={7} height={5.5} rx={1.4} />
    <rect x={2.5} y={15.5} width={7} height={5.5} rx={1.4} />
    <rect x={14.5} y={15.5} width={7} height={5.5} rx={1.4} />
    <path d="M12 8.5V12M6 15.5V13.4A1.4 1.4 0 0 1 7.4 12h9.2a1.4 1.4 0 0 1 1.4 1.4v2.1" />
  </>,
)

export const DownloadIcon = outline(<path d="M12 3.5V15M6.8 10.2 12 15.4l5.2-5.2M4.5 20h15" />)

export const ShieldIcon = outline(
  <>
    <path d="M12 2.8 4.5 5.6v5.6c0 4.6 3 8.2 7.5 10 4.5-1.8 7.5-5.4 7.5-10V5.6Z" />
    <path d="m8.6 11.8 2.4 2.4 4.4-4.6" />
  </>,
)
