/** Why a file stays out of the library, and what a person can do about it. */
import type { LEFT_OUT_CODES } from '../../contract/publish.ts'
import type { Container } from './container.rules.ts'

type LeftOutCode = (typeof LEFT_OUT_CODES)[number]

/** `reason` and `advice` are sentences in English for the person who brought the file. */
export interface LeftOut {
  code: LeftOutCode
  reason: string
  advice: string
}

const CONVERT = 'convert it: ffmpeg -i IN -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart OUT.mp4'
const CONVERT_SOUND = 'convert its sound: ffmpeg -i IN -c:v copy -c:a aac -movflags +faststart OUT.mp4'
const COPY_AGAIN = 'copy it again from where it was recorded, and check that it plays there to the end'

const CONTAINERS: Record<Exclude<Container, 'mp4' | 'webm'>, string> = {
  avi: 'an AVI file',
  wmv: 'a Windows Media file (WMV)',
  flv: 'a Flash video (FLV)',
  rmvb: 'a RealMedia file (RM, RMVB)',
  mpg: 'an MPEG program stream (MPG, VOB)',
  ts: 'an MPEG transport stream (TS, MTS)',
  ogg: 'an Ogg file',
}

/** Names of codecs that people know from their cameras; what is not here is named as the file names it. */
const CODECS: Record<string, string> = {
  hevc: 'HEVC (H.265)',
  hvc1: 'HEVC (H.265)',
  hev1: 'HEVC (H.265)',
  mp4v: 'MPEG-4 Part 2',
  prores: 'ProRes',
  'V_MPEG4/ISO/ASP': 'MPEG-4 Part 2',
  ac3: 'Dolby Digital (AC-3)',
  eac3: 'Dolby Digital Plus (E-AC-3)',
}
const codecName = (codec: string | null) => (codec ? (CODECS[codec] ?? codec) : 'of an unknown kind')

export const leftOut = {
  empty: (): LeftOut => ({ code: 'empty', reason: 'the file is empty (0 bytes)', advice: COPY_AGAIN }),
  notAVideo: (): LeftOut => ({
    code: 'not-a-video',
    reason: 'its name is that of a video, but its content is not',
    advice: 'check that this is the right file; if it is a video of a rare kind, export it as MP4 (H.264)',
  }),
  container: (container: keyof typeof CONTAINERS): LeftOut => ({
    code: 'container',
    reason: `the video is ${CONTAINERS[container]}, which browsers cannot play`,
    advice: CONVERT,
  }),
  truncated: (detail: string): LeftOut => ({
    code: 'truncated',
    reason: `the file is cut off: ${detail}`,
    advice: COPY_AGAIN,
  }),
  damaged: (detail: string): LeftOut => ({
    code: 'damaged',
    reason: `the file is damaged and cannot be read as a video (${detail})`,
    advice: COPY_AGAIN,
  }),
  noVideo: (): LeftOut => ({
    code: 'no-video',
    reason: 'the file has no picture, only sound or nothing at all',
    advice: 'check that this is the right file',
  }),
  videoCodec: (codec: string | null): LeftOut => ({
    code: 'video-codec',
    reason: `the video is ${codecName(codec)}, which kiosks cannot be counted on to decode`,
    advice: CONVERT,
  }),
  pixelFormat: (): LeftOut => ({
    code: 'pixel-format',
    reason: 'the video is H.264 with more than 8 bits or full colour resolution, which kiosks may not decode',
    advice: CONVERT,
  }),
  audioCodec: (codec: string | null): LeftOut => ({
    code: 'audio-codec',
    reason: `the sound is ${codecName(codec)}, which browsers cannot play`,
    advice: CONVERT_SOUND,
  }),
  noConsent: (): LeftOut => ({
    code: 'no-consent',
    reason: 'those who are seen in it did not agree to be shown',
    advice: 'ask them; then write it beside the video (consent in NAME.json, 同意播放 in the sheet)',
  }),
  /** @param where what says so, and cannot be understood */
  unclearConsent: (where: string): LeftOut => ({
    code: 'unclear-consent',
    reason: `whether those who are seen in it agreed is not clear: ${where}`,
    advice: 'write 是 or 否 for it in the sheet, true or false in NAME.json, or take it out there',
  }),
  notConverted: (detail: string): LeftOut => ({
    code: 'not-converted',
    reason: `it could not be converted (${detail})`,
    advice: 'check that it plays to the end on a PC, or export it there as MP4 (H.264)',
  }),
  unreadable: (detail: string): LeftOut => ({
    code: 'unreadable',
    reason: `it cannot be read (${detail})`,
    advice: 'check the stick or disk and the permissions, then run this again',
  }),
  changed: (): LeftOut => ({
    code: 'changed',
    reason: 'the file changed while it was being copied',
    advice: 'wait until the program that writes it has finished, then run this again',
  }),
  diskFull: (missing: number): LeftOut => ({
    code: 'disk-full',
    reason:
      missing > 0
        ? `the library's disk is full: ${megabytes(missing)} MB are missing`
        : "the library's disk takes no more files",
    advice: 'free space on that disk or remove shows, then run this again',
  }),
}

/** Rounded up, so that what is asked for is enough. */
export const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)

/** Carries a verdict through code that otherwise would have to pass it up by hand. */
export class LeaveOut extends Error {
  override readonly name = 'LeaveOut'
  readonly leftOut: LeftOut

  constructor(why: LeftOut) {
    super(why.reason)
    this.leftOut = why
  }
}
