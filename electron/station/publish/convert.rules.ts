/** What ffmpeg is told so that a video plays on every kiosk, as loud as all the others. */

/** EBU R 128 (2023): programmes are levelled to −23 LUFS, peaks stay below −1 dBTP. */
const TARGET = 'I=-23:TP=-1:LRA=20'

/** What the first run of `loudnorm` measured; null: there is no sound to level. */
export interface Loudness {
  input_i: string
  input_tp: string
  input_lra: string
  input_thresh: string
  target_offset: string
}

const NUMBER = /^-?\d+(\.\d+)?$/
const MEASURED = ['input_i', 'input_tp', 'input_lra', 'input_thresh', 'target_offset'] as const

/** From the JSON that `loudnorm` prints among its words; silence is measured as `-inf`, and stays as it is. */
export const loudnessIn = (words: string): Loudness | null => {
  const said = Object.fromEntries(
    MEASURED.map(name => [name, new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(words)?.[1] ?? '']),
  )
  const { input_i, input_tp, input_lra, input_thresh, target_offset } = said
  const fits = MEASURED.every(name => NUMBER.test(said[name] ?? ''))
  return fits && input_i && input_tp && input_lra && input_thresh && target_offset
    ? { input_i, input_tp, input_lra, input_thresh, target_offset }
    : null
}

/** `Duration: 00:01:02.50` in the words of ffmpeg; null where the file does not say. */
export const durationIn = (words: string): number | null => {
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)/.exec(words) ?? []
  return hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

export const measuring = (source: string): string[] => [
  ...['-i', `file:${source}`, '-map', '0:a:0', '-vn'],
  ...['-af', `loudnorm=${TARGET}:print_format=json`, '-f', 'null', '-'],
]

const levelled = (loudness: Loudness | null) =>
  loudness === null
    ? []
    : [
        '-af',
        `loudnorm=${TARGET}:linear=true:measured_I=${loudness.input_i}:measured_TP=${loudness.input_tp}` +
          `:measured_LRA=${loudness.input_lra}:measured_thresh=${loudness.input_thresh}` +
          `:offset=${loudness.target_offset}`,
      ]

/** Square pixels, even sides, and no more of them than a decoder of Level 4.1 takes (H.264 Table A-1). */
const PICTURE = [
  'scale=iw*sar:ih',
  "scale='min(iw,if(gt(iw,ih),1920,1080))':'min(ih,if(gt(iw,ih),1080,1920))':force_original_aspect_ratio=decrease:force_divisible_by=2",
  'setsar=1',
  'format=yuv420p',
].join(',')

const ANEW = [
  ...['-vf', PICTURE, '-c:v', 'libx264', '-profile:v', 'high', '-preset', 'medium', '-crf', '21'],
  // A key every four seconds lets people jump; variable rates of phones are kept.
  ...['-force_key_frames', 'expr:gte(t,n_forced*4)', '-fps_mode', 'vfr', '-fpsmax', '60'],
]

export interface Conversion {
  source: string
  target: string
  /** `keep`: the picture is fit already and is only moved into an MP4. */
  picture: 'keep' | 'anew'
  loudness: Loudness | null
}

export const converting = ({ source, target, picture, loudness }: Conversion): string[] => [
  ...['-i', `file:${source}`, '-map', '0:v:0', '-map', '0:a:0?', '-sn', '-dn', '-map_chapters', '-1'],
  ...(picture === 'keep' ? ['-c:v', 'copy'] : ANEW),
  ...['-c:a', 'aac', '-b:a', '160k', '-ar', '48000', '-ac', '2', ...levelled(loudness)],
  ...['-movflags', '+faststart', '-f', 'mp4', `file:${target}`],
]

/** So many seconds may be lost at the end of a film whose index counted wrong. */
const SLACK_SECONDS = 2
export const isWhole = (before: number | null, after: number) =>
  before === null || after >= before * 0.98 - SLACK_SECONDS
