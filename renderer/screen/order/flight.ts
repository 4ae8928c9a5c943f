/** Lets a picture fly from where it was touched to its place in the tray. */

const FLIGHT_MS = 200
const STILL = '(prefers-reduced-motion: reduce)'

export const flyFrom = (origin: DOMRect | null, landed: HTMLElement | null) => {
  if (!origin || !landed || window.matchMedia(STILL).matches) return
  const place = landed.getBoundingClientRect()
  if (origin.height === 0 || place.height === 0) return
  const across = origin.left + origin.width / 2 - (place.left + place.width / 2)
  const up = origin.top + origin.height / 2 - (place.top + place.height / 2)
  const scale = origin.height / place.height
  landed.animate(
    [
      { transform: `translate(${across}px, ${up}px) scale(${scale})`, zIndex: 1 },
      { transform: 'none', zIndex: 1 },
    ],
    { duration: FLIGHT_MS, easing: 'cubic-bezier(0.3, 0, 0.3, 1)' },
  )
}
