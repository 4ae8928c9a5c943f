/** Whether a media query holds now, for what a composition changes beyond style. */
import { useSyncExternalStore } from 'react'

/** 4:3 screens, the same condition as in the styles. */
export const COMPACT = '(orientation: landscape) and (max-aspect-ratio: 3/2)'

export const PORTRAIT = '(orientation: portrait)'

/** Whoever asks for less motion sees clips stand still until they start them. */
export const STILL = '(prefers-reduced-motion: reduce)'

export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    changed => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
