/** Icons for moving about and for answering: back, close, more, less, done, up, down and the like. */
import { outline } from './glyph.tsx'

export const BackIcon = outline(<path d="M14.5 5 7.5 12l7 7" strokeWidth={2.6} />)

export const ForwardIcon = outline(<path d="m9.5 5 7 7-7 7" strokeWidth={2.6} />)

export const CloseIcon = outline(<path d="m6 6 12 12M18 6 6 18" strokeWidth={2.4} />)

export const PlusIcon = outline(<path d="M12 5v14M5 12h14" strokeWidth={2.6} />)

export const MinusIcon = outline(<path d="M5 12h14" strokeWidth={2.6} />)

export const CheckIcon = outline(<path d="m4.5 12.8 5 5L19.5 7" strokeWidth={2.6} />)

export const UpIcon = outline(<path d="M12 19.5V5M5.8 11.2 12 5l6.2 6.2" />)

export const DownIcon = outline(<path d="M12 4.5V19M5.8 12.8 12 19l6.2-6.2" />)

export const UnfoldIcon = outline(<path d="m5.5 9 6.5 6.5L18.5 9" strokeWidth={2.4} />)

export const RefreshIcon = outline(
  <path d="M20 5v5h-5M4 19v-5h5M19.4 10A7.8 7.8 0 0 0 5.6 7.6L4.4 9.2M4.6 14a7.8 7.8 0 0 0 13.8 2.4l1.2-1.6" />,
)

export const UndoIcon = outline(<path d="M8.5 4.5 4 9l4.5 4.5M4 9h10.2a5.3 5.3 0 0 1 0 10.6H8" />)

export const LogoutIcon = outline(
  <path d="M13.5 4H6.8A1.8 1.8 0 0 0 5 5.8v12.4A1.8 1.8 0 0 0 6.8 20h6.7M10.5 12H21M17.2 8.2 21 12l-3.8 3.8" />,
)

export const TouchIcon = outline(
  <>
    <path d="M8.8 13.6V6.2a1.6 1.6 0 0 1 3.2 0v5.2l4.8 1a2.4 2.4 0 0 1 1.9 2.8l-.7 3.4a3 3 0 0 1-2.9 2.4h-3.6a3.6 3.6 0 0 1-2.8-1.4l-3.1-4a1.5 1.5 0 0 1 2.2-2Z" />
    <path d="M5.6 7.4a4.9 4.9 0 1 1 9.6 0" strokeWidth={1.8} />
  </>,
)
