/** Judges by its content whether a file is a video that every kiosk can play, and measures it. */
import { type FileHandle, open } from 'node:fs/promises'
import {
  EncodedPacketSink,
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  Logging,
  LogLevel,
  MATROSKA,
  MP4,
  Mp4InputFormat,
  QTFF,
  QuickTimeInputFormat,
  WEBM,
  WebMInputFormat,
} from 'mediabunny'
import { textOf } from '../storage/problems.ts'
import { containerOf, HEAD_BYTES } from './container.rules.ts'
import { type LeftOut, leftOut } from './leftOut.ts'
import type { TechnicalFacts } from './record.rules.ts'
import { cutOff } from './wholeness.ts'

/** `mp4` and `webm` are what browsers are made for; `mov` and `mkv` only happen to play in most of them. */
type Format = 'mp4' | 'mov' | 'webm' | 'mkv'

export type Verdict =
  | { playable: true; facts: TechnicalFacts; format: Format }
  | ({ playable: false } & LeftOut)

/** Never a playlist format: a file must not be able to make us read another file or address. */
const FORMATS = [MP4, QTFF, MATROSKA, WEBM]
const VIDEO_CODECS = ['avc', 'vp8', 'vp9', 'av1']
const AUDIO_CODECS = ['aac', 'mp3', 'opus', 'vorbis', 'flac']
/** H.264 profiles that are always 8 bit 4:2:0: Baseline, Main, Extended, High (ISO 14496-10 Annex A). */
const PLAIN_AVC = /^avc[13]\.(42|4d|58|64)/i

const refuse = (why: LeftOut): Verdict => ({ playable: false, ...why })

export const probe = async (path: string): Promise<Verdict> => {
  let file: FileHandle
  try {
    file = await open(path)
  } catch (error) {
    return refuse(leftOut.unreadable(textOf(error)))
  }
  try {
    return await judge(path, file)
  } catch (error) {
    return refuse(leftOut.unreadable(textOf(error)))
  } finally {
    await file.close()
  }
}

const judge = async (path: string, file: FileHandle): Promise<Verdict> => {
  const { size } = await file.stat()
  if (size === 0) return refuse(leftOut.empty())
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  const container = containerOf(buffer.subarray(0, bytesRead))
  if (container === null) return refuse(leftOut.notAVideo())
  if (container !== 'mp4' && container !== 'webm') return refuse(leftOut.container(container))
  const cut = await cutOff(container, file, size)
  return cut === null ? measure(path, container) : refuse(leftOut.truncated(cut))
}

const measure = async (path: string, container: 'mp4' | 'webm'): Promise<Verdict> => {
  Logging.level = LogLevel.Silent
  const source = new FilePathSource(path, { handleUnhandledError: () => undefined })
  const input = new Input({ formats: FORMATS, source })
  try {
    return await measureTracks(input, container)
  } catch (error) {
    return refuse(leftOut.damaged(textOf(error)))
  } finally {
    input.dispose()
  }
}

const measureTracks = async (input: Input, container: 'mp4' | 'webm'): Promise<Verdict> => {
  const video = await firstPlayable(await input.getVideoTracks(), videoRefusal)
  if (video.track === null) return refuse(video.why ?? leftOut.noVideo())
  const audio = await firstPlayable(await input.getAudioTracks(), audioRefusal)
  if (audio.track === null && audio.why) return refuse(audio.why)

  const played = audio.track ? [video.track, audio.track] : [video.track]
  for (const track of played) {
    const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY)
    if (!last) return refuse(leftOut.truncated(`its ${track.type} does not reach to the end`))
  }
  const seconds = await input.computeDuration(played)
  if (!(seconds > 0)) return refuse(leftOut.truncated('it has no length'))
  const facts = {
    container,
    seconds,
    width: Math.round(await video.track.getDisplayWidth()),
    height: Math.round(await video.track.getDisplayHeight()),
    videoCodec: String(await video.track.getCodec()),
    audioCodec: audio.track ? await audio.track.getCodec() : null,
  }
  return { playable: true, facts, format: await formatOf(input) }
}

const formatOf = async (input: Input): Promise<Format> => {
  const format = await input.getFormat()
  if (format instanceof QuickTimeInputFormat) return 'mov'
  if (format instanceof Mp4InputFormat) return 'mp4'
  return format instanceof WebMInputFormat ? 'webm' : 'mkv'
}

/** A browser plays the first track that it can decode; `why` is the first refusal, null without any track. */
const firstPlayable = async <Track>(
  tracks: readonly Track[],
  refusalOf: (track: Track) => Promise<LeftOut | null>,
): Promise<{ track: Track; why: null } | { track: null; why: LeftOut | null }> => {
  let why: LeftOut | null = null
  for (const track of tracks) {
    const refusal = await refusalOf(track)
    if (refusal === null) return { track, why: null }
    why ??= refusal
  }
  return { track: null, why }
}

const videoRefusal = async (track: InputVideoTrack): Promise<LeftOut | null> => {
  const codec = await track.getCodec()
  if (!codec || !VIDEO_CODECS.includes(codec)) return leftOut.videoCodec(codec ?? (await codecId(track)))
  if (codec !== 'avc') return null
  const profile = await track.getCodecParameterString()
  return profile === null || PLAIN_AVC.test(profile) ? null : leftOut.pixelFormat()
}

const audioRefusal = async (track: InputAudioTrack): Promise<LeftOut | null> => {
  const codec = await track.getCodec()
  if (codec && AUDIO_CODECS.includes(codec)) return null
  return leftOut.audioCodec(codec ?? (await codecId(track)))
}

const codecId = async (track: InputTrack) => {
  const id = await track.getInternalCodecId()
  return typeof id === 'string' ? id : null
}
