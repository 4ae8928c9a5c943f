/** A siren made of one oscillator: our own sound, no recording. */
import type { Wail } from './sound.rules.ts'

const SOFTLY_SECONDS = 0.05

const schedule = (pitch: AudioParam, { points }: Wail, from: number) => {
  for (const { at, hertz } of points) {
    if (at === 0) pitch.setValueAtTime(hertz, from)
    else pitch.linearRampToValueAtTime(hertz, from + at)
  }
}

/** @param loudness from 0 to 1. @returns how to end it. */
export const startSiren = (wail: Wail, loudness: number): (() => void) => {
  const context = new AudioContext()
  const oscillator = new OscillatorNode(context, { type: 'sawtooth' })
  const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: 2_400 })
  const gain = new GainNode(context, { gain: 0 })
  oscillator.connect(filter).connect(gain).connect(context.destination)
  gain.gain.linearRampToValueAtTime(loudness, context.currentTime + SOFTLY_SECONDS)
  let next = context.currentTime
  const goOn = () => {
    // A wail ahead, so that a busy page leaves no gap.
    for (; next < context.currentTime + 2 * wail.lasts; next += wail.lasts)
      schedule(oscillator.frequency, wail, next)
  }
  goOn()
  oscillator.start()
  const timer = setInterval(goOn, (wail.lasts * 1_000) / 2)
  return () => {
    clearInterval(timer)
    void context.close()
  }
}
