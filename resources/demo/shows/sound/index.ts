/** The sound of each demo show by its id, with its level. */
import { chorusSound } from './chorus.ts'
import { kuaibanSound } from './kuaiban.ts'
import { lockoutSound } from './lockout.ts'
import type { Track } from './track.ts'

interface Sound {
  track: (seconds: number) => Track
  /** For toWav: chosen so that all shows come to about −18 LUFS; a drive near 0 leaves a choir undistorted. */
  peak: number
  drive: number
}

export const sounds: Readonly<Record<string, Sound>> = {
  'xiajing-sanjianbao': { track: kuaibanSound, peak: 0.8, drive: 2 },
  'kuangshan-de-deng': { track: chorusSound, peak: 0.5, drive: 0.3 },
  'tingdian-guapai': { track: lockoutSound, peak: 0.8, drive: 2 },
}
