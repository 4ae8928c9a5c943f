/** Icons of the machine behind the screen: disk, screen, station, health, certificate, camera, download. */
import { Dot, outline } from './glyph.tsx'

export const DiskIcon = outline(
  <>
    <path d="M6.3 4.5h11.4a1.6 1.6 0 0 1 1.5 1.1L21 13v4.4a2.1 2.1 0 0 1-2.1 2.1H5.1A2.1 2.1 0 0 1 3 17.4V13l1.8-7.4a1.6 1.6 0 0 1 1.5-1.1ZM3.2 13.3h17.6" />
    <Dot x={16.8} y={16.5} />
  </>,
)

export const ScreenIcon = outline(
  <>
    <rect x={2.8} y={4} width={18.4} height={12.4} rx={2} />
    <path d="M8 20.2h8M12 16.4v3.8" />
  </>,
)

export const StationIcon = outline(
  <>
    <rect x={3.5} y={3.8} width={17} height={7} rx={1.8} />
    <rect x={3.5} y={13.2} width={17} height={7} rx={1.8} />
    <path d="M12 7.3h5M12 16.7h5" />
    <Dot x={7.5} y={7.3} />
    <Dot x={7.5} y={16.7} />
  </>,
)

export const PulseIcon = outline(<path d="M2.5 12.5h4.2l2.6-6.8 4.6 12.8 2.9-6h4.7" />)

export const CameraIcon = outline(
  <>
    <path d="M4.6 7.5h2.9L9 5h6l1.5 2.5h2.9A1.6 1.6 0 0 1 21 9.1v8.3a1.6 1.6 0 0 1-1.6 1.6H4.6A1.6 1.6 0 0 1 3 17.4V9.1a1.6 1.6 0 0 1 1.6-1.6Z" />
    <circle cx={12} cy={13} r={3.4} />
  </>,
)

export const DownloadIcon = outline(<path d="M12 4v11.2M6.6 10.2 12 15.6l5.4-5.4M4.5 19.8h15" />)

export const CertificateIcon = outline(
  <>
    <path d="M6.2 3h11.6A1.7 1.7 0 0 1 19.5 4.7v14.6a1.7 1.7 0 0 1-1.7 1.7H6.2a1.7 1.7 0 0 1-1.7-1.7V4.7A1.7 1.7 0 0 1 6.2 3Z" />
    <path d="m8 10.2 1.7 1.7 3-3.4M15 10.2h1.2M8 16.2l1.7 1.7 3-3.4M15 16.2h1.2" />
  </>,
)
