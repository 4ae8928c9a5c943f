/** Clappers and a plucked string for 《下井三件宝》. */
import { BAR, BEAT, kuaibanLines, SYLLABLE, VERSE_END, VERSE_START } from '../scenes/kuaiban.score.ts'
import { add, createTrack, fadeOut, type Track, withRoom } from './track.ts'
import { bell, largeClapper, pitch, pluck, smallClapper } from './voices.ts'

/** The pitch of each syllable: the first line of a couplet asks, the second one answers. */
const ASKS = [67, 67, 69, 72, 69, 67, 64]
const ANSWERS = [64, 64, 67, 69, 67, 64, 60]

const strike = (track: Track, at: number, large: boolean, gain: number) => {
  const seed = Math.round(at * 1000)
  add(track, at, large ? largeClapper(seed) : smallClapper(seed), gain, large ? -0.25 : 0.3)
}

const bar = (track: Track, start: number, last: boolean) => {
  for (let beat = 0; beat < 4; beat++) {
    const at = start + beat * BEAT
    strike(track, at, true, beat === 0 ? 0.62 : 0.46)
    strike(track, at + BEAT / 2, false, 0.3)
    if (beat % 2 === 1) strike(track, at + BEAT * 0.75, false, 0.2)
  }
  if (last) for (const share of [3.5, 3.67, 3.83]) strike(track, start + share * BEAT, true, 0.36)
}

/** 当里个当，当里个当，当里个当里个当里个当. */
const opening = (track: Track, start: number) => {
  for (const [beat, large] of [
    [0, true],
    [0.5, false],
    [0.75, false],
    [1, true],
    [2, true],
    [2.5, false],
    [2.75, false],
    [3, true],
  ] as const) {
    strike(track, start + beat * BEAT, large, large ? 0.6 : 0.34)
  }
}

const verse = (track: Track) => {
  kuaibanLines.forEach((line, index) => {
    bar(track, line.from, index % 2 === 1)
    const tune = index % 2 === 0 ? ASKS : ANSWERS
    tune.forEach((midi, syllable) => {
      const long = syllable === 6
      const string = pluck(pitch(midi - 12), long ? 0.8 : 0.42, index * 10 + syllable + 1)
      add(track, line.from + syllable * SYLLABLE, string, long ? 0.34 : 0.27, 0.1)
    })
    add(track, line.from, pluck(pitch(index % 2 === 0 ? 36 : 43), 1.2, index + 90), 0.3)
  })
}

export const kuaibanSound = (seconds: number): Track => {
  const track = createTrack(seconds)
  opening(track, 0.12)
  bar(track, VERSE_START - BAR, true)
  verse(track)
  for (let roll = 0; roll < 9; roll++)
    strike(track, VERSE_END + roll * 0.085, roll % 2 === 0, 0.3 + roll * 0.02)
  strike(track, VERSE_END + 1.05, true, 0.8)
  for (const midi of [60, 64, 67, 72]) add(track, VERSE_END + 1.05, bell(pitch(midi), 2), 0.12)
  const inRoom = withRoom(track, 0.16, 0.55)
  fadeOut(inRoom, 0.6)
  return inRoom
}
