/** The subtitle that is due, as text; the page draws it itself, large enough for ten metres. */
import { type RefObject, useEffect, useState } from 'react'

const textOf = (track: TextTrack): string =>
  [...(track.activeCues ?? [])]
    // WebVTT markup is not interpreted: what it would style is shown as plain words.
    .map(cue => (cue as VTTCue).text.replace(/<[^>]*>/g, ''))
    .join('\n')

/** @param ref the `<track>` element whose cues are followed; its mode is set to hidden so that they load. */
export const useCue = (ref: RefObject<HTMLTrackElement | null>): string => {
  const [text, setText] = useState('')
  useEffect(() => {
    const track = ref.current?.track
    if (!track) return
    track.mode = 'hidden'
    const update = () => setText(textOf(track))
    track.addEventListener('cuechange', update)
    return () => track.removeEventListener('cuechange', update)
  }, [ref])
  return text
}
