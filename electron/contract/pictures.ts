/** Pictures that staff bring: editors for notices and activities, technicians for the way out that alerts show. */
import * as z from 'zod'
import { Picture } from './common.ts'
import { forRoles } from './procedure.ts'

/** Largest picture, in bytes. */
export const PICTURE_LIMIT = 8 * 1024 * 1024

export const pictures = {
  add: forRoles('editor', 'technician')
    .route({
      method: 'POST',
      path: '/pictures',
      successStatus: 201,
      summary: 'Keep a picture (PNG, JPEG or WebP, told by its content)',
    })
    .errors({
      NOT_A_PICTURE: {
        status: 415,
        message: 'Expected a PNG, JPEG or WebP file; save the picture in one of these and try again',
      },
      TOO_LARGE: {
        status: 413,
        message: `A picture may have at most ${PICTURE_LIMIT / 1024 / 1024} MiB; make it smaller and try again`,
      },
    })
    .input(z.object({ file: z.file() }))
    .output(z.object({ picture: Picture })),
}
