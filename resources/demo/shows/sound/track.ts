/** A stereo track in memory: mix samples into it, give it a room, write it as WAV. */

/** Samples per second. */
export const RATE = 48_000

export interface Track {
  left: Float32Array
  right: Float32Array
}

export const createTrack = (seconds: number): Track => {
  const length = Math.ceil(seconds * RATE)
  return { left: new Float32Array(length), right: new Float32Array(length) }
}

/** `pan` −1 left … 1 right; what lies beyond the end is cut. */
export const add = (track: Track, at: number, samples: Float32Array, gain: number, pan = 0) => {
  const start = Math.round(at * RATE)
  const [l, r] = [gain * Math.min(1, 1 - pan), gain * Math.min(1, 1 + pan)]
  samples.forEach((sample, index) => {
    const place = start + index
    if (place < 0 || place >= track.left.length) return
    track.left[place] = (track.left[place] ?? 0) + sample * l
    track.right[place] = (track.right[place] ?? 0) + sample * r
  })
}

/** A feedback delay with a soft top, in place of a hall's echoes. */
const comb = (input: Float32Array, delaySeconds: number, feedback: number) => {
  const delay = Math.round(delaySeconds * RATE)
  const output = new Float32Array(input.length)
  let dull = 0
  for (let index = delay; index < input.length; index++) {
    dull = 0.6 * (output[index - delay] ?? 0) + 0.4 * dull
    output[index] = (input[index - delay] ?? 0) + dull * feedback
  }
  return output
}

const DELAYS = [0.0297, 0.0371, 0.0411, 0.0437, 0.0533, 0.0617]

const roomOf = (input: Float32Array, spread: number, feedback: number) => {
  const sum = new Float32Array(input.length)
  for (const delay of DELAYS) {
    comb(input, delay + spread, feedback).forEach((sample, index) => {
      sum[index] = (sum[index] ?? 0) + sample / DELAYS.length
    })
  }
  return sum
}

export const withRoom = (track: Track, wet: number, feedback: number): Track => {
  const side = (dry: Float32Array, spread: number) => {
    const room = roomOf(dry, spread, feedback)
    return dry.map((sample, index) => sample + wet * (room[index] ?? 0))
  }
  return { left: side(track.left, 0), right: side(track.right, 0.0023) }
}

/** Fades out over the last `seconds`. */
export const fadeOut = (track: Track, seconds: number) => {
  const from = track.left.length - seconds * RATE
  for (const side of [track.left, track.right]) {
    for (let index = Math.max(0, Math.floor(from)); index < side.length; index++) {
      side[index] = (side[index] ?? 0) * (1 - (index - from) / (seconds * RATE)) ** 1.5
    }
  }
}

/** 16-bit WAV whose loudest sample lies at `peak` (0..1); `drive` above 0 lifts what is soft. */
export const toWav = (track: Track, peak: number, drive: number) => {
  let loudest = 1e-9
  for (const side of [track.left, track.right]) {
    for (const sample of side) loudest = Math.max(loudest, Math.abs(sample))
  }
  const level = (sample = 0) =>
    Math.round((Math.tanh((sample / loudest) * drive) / Math.tanh(drive)) * peak * 32_767)
  const frames = track.left.length
  const wav = Buffer.alloc(44 + frames * 4)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + frames * 4, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(2, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * 4, 28)
  wav.writeUInt16LE(4, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(frames * 4, 40)
  for (let index = 0; index < frames; index++) {
    wav.writeInt16LE(level(track.left[index]), 44 + index * 4)
    wav.writeInt16LE(level(track.right[index]), 46 + index * 4)
  }
  return wav
}
