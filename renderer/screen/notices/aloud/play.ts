/** Plays a recording once; answers with how to end it. */

export interface Playing {
  percent: number
  ended: () => void
  /** It cannot be played here. */
  failed: () => void
}

export const play = (address: string, { percent, ended, failed }: Playing) => {
  const audio = new Audio(address)
  audio.volume = percent / 100
  audio.onended = ended
  audio.onerror = failed
  // An end before the beginning is no failure; what really fails is told by onerror.
  audio.play().catch(() => undefined)
  return () => {
    audio.onended = null
    audio.onerror = null
    audio.pause()
    audio.removeAttribute('src')
    audio.load()
  }
}
