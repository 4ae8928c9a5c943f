/** 录音: what somebody reads aloud for a notice, brought by editors. */
import * as z from 'zod'
import { forRoles } from './procedure.ts'

/** Where the page fetches a recording from: a path below `/media/recordings/`. */
export const Recording = z.string().regex(/^\/media\/recordings\/[a-z0-9-]+\.(mp3|m4a|ogg|wav)$/)

/** Largest recording, in bytes: eight minutes of MP3 at 128 kbit/s. */
export const RECORDING_LIMIT = 8 * 1024 * 1024

export const recordings = {
  add: forRoles('editor')
    .route({
      method: 'POST',
      path: '/recordings',
      successStatus: 201,
      summary: 'Keep a recording (MP3, M4A, OGG or WAV, told by its content)',
    })
    .errors({
      NOT_A_RECORDING: {
        status: 415,
        message:
          'Expected an MP3, M4A, OGG or WAV file of sound alone; save it as one of these and try again',
      },
      LONG_RECORDING: {
        status: 413,
        message: `A recording may have at most ${RECORDING_LIMIT / 1024 / 1024} MiB; save it as MP3 and try again`,
      },
    })
    .input(z.object({ file: z.file() }))
    .output(z.object({ recording: Recording })),
}
