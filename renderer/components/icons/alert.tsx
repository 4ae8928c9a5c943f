/** Pictograms of what an alert is about, our own drawing after the style of GB 2894. */
import { Dot, type IconProps, outline } from './glyph.tsx'

export type AlertKindName = 'water' | 'gas' | 'fire' | 'outage' | 'weather' | 'evacuation' | 'other'

const DRAWINGS = {
  /** Water that rises over a heading's floor, and a drop from its roof. */
  water: outline(
    <>
      <path d="M12 3c2.2 2.7 3.3 4.6 3.3 6a3.3 3.3 0 0 1-6.6 0c0-1.4 1.1-3.3 3.3-6Z" />
      <path d="M2.5 16.5c1.6-1.4 3.2-1.4 4.8 0s3.2 1.4 4.7 0 3.2-1.4 4.8 0 3.2 1.4 4.7 0M2.5 20.8c1.6-1.4 3.2-1.4 4.8 0s3.2 1.4 4.7 0 3.2-1.4 4.8 0 3.2 1.4 4.7 0" />
    </>,
  ),
  /** Gas that gathers in a cloud. */
  gas: outline(
    <>
      <path d="M6.6 14.6a3.9 3.9 0 0 1 .3-7.8 5.3 5.3 0 0 1 10.2-.3 4.1 4.1 0 0 1 .5 8.1Z" />
      <Dot x={7.4} y={18.8} />
      <Dot x={12} y={20.6} />
      <Dot x={16.6} y={18.8} />
    </>,
  ),
  fire: outline(
    <path d="M12.6 2.8c.6 3.4 5.9 5.8 5.9 11a6.5 6.5 0 0 1-13 0c0-2.7 1.4-4.3 2.8-5.7.1 1.8.8 2.7 1.8 3.2-.2-3.2.5-6.2 2.5-8.5ZM12 20.3a2.9 2.9 0 0 1-2.9-2.9c0-1.6 1.2-2.4 2.9-4.1 1.7 1.7 2.9 2.5 2.9 4.1a2.9 2.9 0 0 1-2.9 2.9Z" />,
  ),
  /** A plug out of its socket. */
  outage: outline(
    <path d="M9 2.8v5M15 2.8v5M6.2 7.8h11.6v3.4a5.8 5.8 0 0 1-11.6 0ZM12 17v1.4c0 1.6-1.3 2.8-2.9 2.8M4 21.2 20 15" />,
  ),
  /** A storm's cloud with lightning. */
  weather: outline(
    <path d="M6.6 13.4a3.9 3.9 0 0 1 .3-7.8 5.3 5.3 0 0 1 10.2-.3 4.1 4.1 0 0 1 .5 8.1M12.8 10.2l-3 5h4.4l-3 5.6M6.4 17l-1.2 2.4M18.6 17l-1.2 2.4" />,
  ),
  /** Somebody who runs out of a door. */
  evacuation: outline(
    <>
      <circle cx={11.2} cy={5} r={2} />
      <path d="M4.4 12.4 7 9h4.2l2.4 3.2h3M10.8 9.2 9.4 14l3.4 2.4.4 4.4M9.4 14l-1.6 3-3.6.6M19.8 2.8v18.4" />
    </>,
  ),
  other: outline(
    <>
      <path d="M10.4 4.4 2.7 17.7A1.9 1.9 0 0 0 4.3 20.5h15.4a1.9 1.9 0 0 0 1.6-2.8L13.6 4.4a1.9 1.9 0 0 0-3.2 0Z" />
      <path d="M12 9.4v4" />
      <Dot x={12} y={16.8} />
    </>,
  ),
} satisfies Record<AlertKindName, (props: IconProps) => unknown>

export const AlertKindIcon = ({ name, ...props }: IconProps & { name: AlertKindName }) => {
  const Drawing = DRAWINGS[name]
  return <Drawing {...props} />
}

/** A siren's lamp, for whatever is about alerts. */
export const SirenIcon = outline(
  <path d="M6.4 17.6v-4.8a5.6 5.6 0 0 1 11.2 0v4.8M4.2 17.6h15.6v3.2H4.2ZM12 2.4v1.8M4.4 5.2l1.3 1.3M19.6 5.2l-1.3 1.3M12 10.4a2.6 2.6 0 0 0-2.6 2.6" />,
)
