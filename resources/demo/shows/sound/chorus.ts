/** A choir in four parts with bells for 《矿山的灯》, in D major. */
import { BAR, BEAT, SONG_END, SONG_START } from '../scenes/chorus.score.ts'
import { add, createTrack, fadeOut, type Track, withRoom } from './track.ts'
import { bell, choir, pitch } from './voices.ts'

/** Half a beat a note; the last note of seven is held. One row a line of the song. */
const MELODY = [
  [66, 66, 69, 71, 69, 66, 64],
  [62, 64, 66, 69, 66, 64, 62],
  [69, 69, 71, 74, 71, 71, 69, 66],
  [64, 64, 66, 69, 69, 66, 64],
  [74, 74, 71, 69, 71, 69, 71, 69],
  [71, 71, 69, 66, 64, 66, 69, 69],
  [71, 71, 69, 66, 64, 66, 64, 62],
  [62, 64, 66, 69, 66, 64, 62, 62],
]

const D = [38, 50, 57, 62]
const A = [45, 52, 57, 61]
const BM = [35, 47, 54, 62]
const G = [43, 50, 55, 59]
const EM = [40, 52, 55, 59]
/** Two chords a line, two beats each. */
const CHORDS = [D, A, BM, G, D, BM, EM, A, G, D, BM, A, G, EM, D, A]

const PANS = [0, -0.35, 0.35, -0.15]

const chord = (track: Track, at: number, notes: readonly number[], seconds: number, gain: number) => {
  notes.forEach((midi, part) => {
    add(track, at, choir(pitch(midi), seconds, 0.3, 0.6), gain, PANS[part] ?? 0)
  })
}

const melody = (track: Track) => {
  MELODY.forEach((notes, line) => {
    notes.forEach((midi, index) => {
      const held = notes.length === 7 && index === 6
      const at = SONG_START + line * BAR + (index * BEAT) / 2
      const seconds = held ? BEAT : BEAT / 2
      const gain = line < 2 ? 0.1 : 0.13
      add(track, at, choir(pitch(midi), seconds, 0.09, 0.22), gain, 0.12)
      if (line >= 4) add(track, at, choir(pitch(midi - 12), seconds, 0.09, 0.22), gain * 0.8, -0.2)
    })
  })
}

export const chorusSound = (seconds: number): Track => {
  const track = createTrack(seconds)
  chord(track, 0.05, D, SONG_START - 0.1, 0.05)
  CHORDS.forEach((notes, index) => {
    const swell = 0.055 + 0.03 * Math.min(1, index / 8)
    chord(track, SONG_START + index * 2 * BEAT, notes, 2 * BEAT, swell)
  })
  melody(track)
  chord(track, SONG_END, [...D, 66], seconds - SONG_END - 0.8, 0.08)
  // One bell for each lamp that comes on, on the hill and below.
  for (let lamp = 0; lamp < 14; lamp++) {
    add(
      track,
      SONG_START + 0.7 + lamp * 0.42,
      bell(pitch([74, 78, 81, 86][lamp % 4] ?? 74), 1.6),
      0.07,
      Math.sin(lamp),
    )
  }
  for (let lamp = 0; lamp < 8; lamp++) {
    add(
      track,
      SONG_START + BAR * 4 - 1.3 + lamp * 0.35,
      bell(pitch([69, 74, 78][lamp % 3] ?? 69), 1.6),
      0.07,
      0.3,
    )
  }
  add(track, SONG_END + 0.4, bell(pitch(86), 2.4), 0.1)
  const inRoom = withRoom(track, 0.55, 0.8)
  fadeOut(inRoom, 1.4)
  return inRoom
}
