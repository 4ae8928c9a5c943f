/** A tone that nobody hears: whether the browser really plays something out. */
import type { ScreenTest } from '../../electron/contract/readiness.ts'

/** −80 dB: far below what a loudspeaker of a canteen makes of silence. */
const LOUDNESS = 0.0001
const STARTS_WITHIN_MS = 1_000
const RUNS_MS = 300

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** The context's clock goes on only while sound is taken from it. */
const ranThrough = async (context: AudioContext): Promise<boolean> => {
  const oscillator = new OscillatorNode(context, { frequency: 440 })
  const ear = new AnalyserNode(context, { fftSize: 256 })
  oscillator
    .connect(new GainNode(context, { gain: LOUDNESS }))
    .connect(ear)
    .connect(context.destination)
  oscillator.start()
  // Where a page may not sound before it was touched, this never answers.
  await Promise.race([context.resume(), pause(STARTS_WITHIN_MS)])
  const began = context.currentTime
  await pause(RUNS_MS)
  const wave = new Float32Array(ear.fftSize)
  ear.getFloatTimeDomainData(wave)
  return context.state === 'running' && context.currentTime > began && wave.some(value => value !== 0)
}

export const playQuietTone = async (): Promise<ScreenTest['tone']> => {
  try {
    const context = new AudioContext()
    const ran = await ranThrough(context).finally(() => context.close())
    return ran ? 'played' : 'blocked'
  } catch {
    // Without any device for sound the context cannot be made.
    return 'none'
  }
}

/** Without a permission of its own a page is told of one device of each kind, without a name: enough to see that there is one. */
export const soundOutputs = async (): Promise<number | null> => {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => null)
  return devices?.filter(({ kind }) => kind === 'audiooutput').length ?? null
}
