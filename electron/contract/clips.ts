/** Short videos that editors bring for notices. */
import * as z from 'zod'
import { Clip } from './common.ts'
import { forRoles } from './procedure.ts'

/** Largest clip, in bytes, and its longest time: about what a phone sends as a message. */
export const CLIP_LIMIT = 8 * 1024 * 1024
export const CLIP_SECONDS = 60

export const clips = {
  add: forRoles('editor')
    .route({
      method: 'POST',
      path: '/clips',
      successStatus: 201,
      summary: 'Keep a short video (MP4 or WebM that every kiosk can play, told by its content)',
    })
    .errors({
      NOT_A_CLIP: {
        status: 415,
        message:
          'Expected an MP4 or WebM video with H.264, VP8, VP9 or AV1 that reaches to its end; convert it and try again',
        data: z.object({ reason: z.string() }),
      },
      CLIP_TOO_LARGE: {
        status: 413,
        message: `A clip may have at most ${CLIP_LIMIT / 1024 / 1024} MiB; make it smaller and try again`,
      },
      CLIP_TOO_LONG: {
        status: 422,
        message: `A clip may last at most ${CLIP_SECONDS} seconds; cut it and try again`,
        data: z.object({ seconds: z.number() }),
      },
    })
    .input(z.object({ file: z.file() }))
    .output(z.object({ clip: Clip })),
}
