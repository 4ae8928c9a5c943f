/** The instruments of the demo shows: clappers, a plucked string, bells, a choir, wood and hum. */
import { RATE } from './track.ts'

export const pitch = (midi: number) => 440 * 2 ** ((midi - 69) / 12)

const samples = (seconds: number, at: (t: number, index: number) => number) =>
  Float32Array.from({ length: Math.ceil(seconds * RATE) }, (_, index) => at(index / RATE, index))

/** The same noise on every run: a linear congruential generator. */
const createNoise = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

/** Modes: frequency in Hz, decay in seconds, strength. */
type Mode = readonly [number, number, number]

const struck = (seconds: number, modes: readonly Mode[], click: number, seed: number) => {
  const noise = createNoise(seed)
  return samples(seconds, t => {
    let sum = click * noise() * Math.exp(-t / 0.0025)
    for (const [frequency, decay, strength] of modes) {
      sum += strength * Math.exp(-t / decay) * Math.sin(2 * Math.PI * frequency * t)
    }
    return sum
  })
}

/** 大板: two large plates, low and hollow. */
export const largeClapper = (seed: number) =>
  struck(
    0.3,
    [
      [430, 0.03, 0.5],
      [815, 0.045, 0.7],
      [1310, 0.028, 0.45],
      [2170, 0.012, 0.2],
    ],
    0.7,
    seed,
  )

/** 节子板: five small plates that fall on each other within 20 ms. */
export const smallClapper = (seed: number) => {
  const one = struck(
    0.06,
    [
      [2350, 0.012, 0.5],
      [3180, 0.009, 0.4],
      [4420, 0.006, 0.25],
    ],
    0.5,
    seed,
  )
  const gap = Math.round(0.0062 * RATE)
  return samples(0.1, (_, index) =>
    [0, 1, 2, 3].reduce((sum, plate) => sum + (one[index - plate * gap] ?? 0) * (1 - plate * 0.2), 0),
  )
}

/** Karplus–Strong: a string that is plucked and rings out. */
export const pluck = (frequency: number, seconds: number, seed: number) => {
  const noise = createNoise(seed)
  const period = Math.round(RATE / frequency)
  const string = Float32Array.from({ length: period }, noise)
  let before = 0
  return samples(seconds, (t, index) => {
    const place = index % period
    const now = string[place] ?? 0
    string[place] = 0.5 * (now + before) * 0.995
    before = now
    return now * Math.min(1, (seconds - t) / 0.03)
  })
}

export const bell = (frequency: number, seconds: number) =>
  struck(
    seconds,
    [
      [frequency, seconds / 3.2, 0.6],
      [frequency * 2.01, seconds / 5, 0.22],
      [frequency * 3.96, seconds / 11, 0.12],
    ],
    0,
    1,
  )

/** A bar of wood over a tube. */
export const marimba = (frequency: number) =>
  struck(
    0.9,
    [
      [frequency, 0.2, 0.8],
      [frequency * 3.93, 0.05, 0.16],
      [frequency * 9.2, 0.012, 0.05],
    ],
    0.03,
    3,
  )

export const softTick = () =>
  struck(
    0.06,
    [
      [1850, 0.008, 0.5],
      [2900, 0.005, 0.2],
    ],
    0.12,
    5,
  )

/** A handle that falls into its notch. */
export const clunk = () =>
  struck(
    0.4,
    [
      [92, 0.09, 1],
      [236, 0.05, 0.6],
      [1120, 0.02, 0.3],
      [1730, 0.03, 0.16],
    ],
    0.8,
    7,
  )

export const latch = () =>
  struck(
    0.2,
    [
      [1460, 0.03, 0.5],
      [2680, 0.04, 0.4],
      [3970, 0.02, 0.25],
    ],
    0.8,
    11,
  )

export const beep = (frequency: number, seconds: number) =>
  samples(seconds, t => Math.sin(2 * Math.PI * frequency * t) * Math.min(1, t / 0.006, (seconds - t) / 0.02))

/** A motor that runs until `stop`, then slows down within a second. */
export const hum = (stop: number) => {
  let phase = 0
  return samples(stop + 1.4, t => {
    const slowing = t < stop ? 1 : Math.exp(-(t - stop) / 0.4)
    phase += (2 * Math.PI * 98 * (0.35 + 0.65 * slowing)) / RATE
    const tone = Math.sin(phase) + 0.5 * Math.sin(phase * 2) + 0.24 * Math.sin(phase * 3)
    return tone * slowing * Math.min(1, t / 0.4)
  })
}

/** Formants of an open "ah": centre and width in Hz, strength. */
const FORMANTS: readonly Mode[] = [
  [660, 130, 1],
  [1120, 150, 0.5],
  [2650, 260, 0.16],
]

const TABLE = 2048
const vowelTable = (frequency: number) => {
  const table = new Float32Array(TABLE)
  for (let harmonic = 1; harmonic * frequency < 4200; harmonic++) {
    const f = harmonic * frequency
    const shape = FORMANTS.reduce((sum, [centre, width, strength]) => {
      return sum + strength * Math.exp(-(((f - centre) / width) ** 2) / 2)
    }, 0.14)
    const strength = shape / harmonic ** 0.9
    for (let index = 0; index < TABLE; index++) {
      table[index] = (table[index] ?? 0) + strength * Math.sin((2 * Math.PI * harmonic * index) / TABLE)
    }
  }
  return table
}

/** Three singers who are not quite together. */
export const choir = (frequency: number, seconds: number, attack = 0.18, release = 0.35) => {
  const table = vowelTable(frequency)
  const singers = [-0.0032, 0.0007, 0.0029].map((detune, index) => ({
    detune,
    phase: index * 613,
    sway: index * 2.1,
  }))
  const total = seconds + release
  return samples(total, t => {
    let sum = 0
    for (const singer of singers) {
      const vibrato = 0.0042 * Math.sin(2 * Math.PI * 5.1 * t + singer.sway) * Math.min(1, t / 0.6)
      singer.phase += (TABLE * frequency * (1 + singer.detune + vibrato)) / RATE
      sum += table[Math.floor(singer.phase) % TABLE] ?? 0
    }
    const rise = Math.min(1, t / attack)
    const fall = Math.min(1, (total - t) / release)
    return sum * rise * rise * (3 - 2 * rise) * fall * fall
  })
}
