/** Ticks, a marimba and the sounds of the tools for 《停电、挂牌、再动手》. */
import { BEAT, EVENTS, RULE_END, STEPS, STEPS_END, STEPS_START, stepStart } from '../scenes/lockout.score.ts'
import { TITLE_SECONDS } from '../scenes/scene.ts'
import { add, createTrack, fadeOut, type Track, withRoom } from './track.ts'
import { beep, bell, clunk, hum, latch, marimba, pitch, softTick } from './voices.ts'

/** One chord a step: root first. */
const CHORDS = [
  [48, 60, 64, 67],
  [45, 57, 60, 64],
  [41, 57, 60, 65],
  [43, 55, 59, 62],
  [45, 57, 60, 64],
  [48, 60, 64, 67],
]
/** Which note of the chord sounds on each half beat; −1 is a rest. */
const FIGURE = [0, 2, 3, 1, 2, -1, 3, 2, 0, 2, 3, 1, 3, 2, 1, -1]

const music = (track: Track) => {
  for (let at = STEPS_START, beat = 0; at < RULE_END - 0.01; at += BEAT, beat++) {
    add(track, at, softTick(), beat % 4 === 0 ? 0.2 : 0.12, beat % 2 ? 0.3 : -0.3)
  }
  CHORDS.forEach((chord, step) => {
    FIGURE.forEach((note, index) => {
      const midi = chord[note]
      if (midi === undefined) return
      add(
        track,
        stepStart(step) + (index * BEAT) / 2,
        marimba(pitch(midi)),
        note === 0 ? 0.3 : 0.17,
        note * 0.12 - 0.2,
      )
    })
  })
  ;[60, 64, 67, 72, 67, 72, 76].forEach((midi, index) => {
    add(track, STEPS_END + index * BEAT, marimba(pitch(midi)), 0.22)
    add(track, STEPS_END + index * BEAT, marimba(pitch(midi - 12)), 0.2)
  })
}

/** Two rising notes at the end of each step. */
const done = (track: Track, at: number) => {
  add(track, at, bell(pitch(79), 0.9), 0.13, 0.2)
  add(track, at + 0.12, bell(pitch(84), 1.2), 0.15, 0.2)
}

const tools = (track: Track) => {
  add(track, TITLE_SECONDS, hum(EVENTS.switched - TITLE_SECONDS), 0.07, 0.2)
  add(track, EVENTS.switched, clunk(), 0.6)
  add(track, EVENTS.locked, latch(), 0.34)
  add(track, EVENTS.tagged + 0.1, marimba(pitch(55)), 0.3)
  add(track, EVENTS.tagged + 0.1, latch(), 0.12)
  for (const delay of [0.9, 0.6, 0.3]) add(track, EVENTS.gasRead - delay, beep(1320, 0.06), 0.07)
  add(track, EVENTS.proven, beep(990, 0.12), 0.08)
  add(track, EVENTS.discharged, latch(), 0.2)
}

export const lockoutSound = (seconds: number): Track => {
  const track = createTrack(seconds)
  ;[60, 67, 72].forEach((midi, index) => {
    add(track, 0.15 + index * 0.18, bell(pitch(midi), 1.8), 0.18)
  })
  for (let beat = 0; beat < 7; beat++) add(track, TITLE_SECONDS + beat * BEAT, softTick(), 0.16)
  music(track)
  tools(track)
  STEPS.forEach((_, index) => {
    done(track, stepStart(index + 1) - 0.32)
  })
  for (const midi of [48, 60, 64, 67, 72]) add(track, RULE_END, bell(pitch(midi), 2.6), 0.14)
  const inRoom = withRoom(track, 0.2, 0.6)
  fadeOut(inRoom, 0.8)
  return inRoom
}
