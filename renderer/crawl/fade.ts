/** Calm ways for a layer of the bar to come and go, run by the compositor. */

/** Long enough to be calm; a withdrawn caption must be gone within 300 ms. */
export const FADE_MS = 250

export const fadeIn = (element: HTMLElement, delay = 0) => {
  element.style.opacity = ''
  element.animate({ opacity: [0, 1] }, { duration: FADE_MS, delay, fill: 'backwards' })
}

export const fadeOut = (element: HTMLElement) => {
  if (element.style.opacity === '0') return
  element.style.opacity = '0'
  element.animate({ opacity: [1, 0] }, { duration: FADE_MS })
}

/** A throttled timer only keeps an invisible element a little longer. */
export const fadeAway = (element: HTMLElement) => {
  fadeOut(element)
  setTimeout(() => element.remove(), FADE_MS)
}
