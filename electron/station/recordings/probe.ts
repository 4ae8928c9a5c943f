/** Judges by its content whether a file is sound alone that every kiosk can play. */
import {
  BufferSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  Logging,
  LogLevel,
  MP3,
  MP4,
  OGG,
  WAVE,
} from 'mediabunny'
import type { RecordingType } from './recordings.rules.ts'

const FORMATS = { mp3: MP3, m4a: MP4, ogg: OGG, wav: WAVE }
const CODECS: Record<RecordingType, RegExp> = {
  mp3: /^mp3$/,
  m4a: /^(?:aac|mp3)$/,
  ogg: /^(?:opus|vorbis|flac)$/,
  wav: /^(?:pcm-|ulaw|alaw)/,
}

const reachesItsEnd = async (track: InputAudioTrack) =>
  (await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY)) !== null

const judged = async (input: Input, type: RecordingType): Promise<boolean> => {
  const [track, ...others] = await input.getTracks()
  if (!track?.isAudioTrack() || others.length > 0) return false
  if (!CODECS[type].test(String(await track.getCodec()))) return false
  return (await reachesItsEnd(track)) && (await input.computeDuration()) > 0
}

export const isRecording = async (bytes: Uint8Array, type: RecordingType): Promise<boolean> => {
  Logging.level = LogLevel.Silent
  const input = new Input({ formats: [FORMATS[type]], source: new BufferSource(bytes) })
  try {
    return await judged(input, type)
  } catch {
    // What it cannot read is no recording.
    return false
  } finally {
    input.dispose()
  }
}
