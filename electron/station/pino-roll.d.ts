/** The part of pino-roll that we use; the package brings no types. Source: its README. */
declare module 'pino-roll' {
  import type { EventEmitter } from 'node:events'
  import type { DestinationStream } from 'pino'

  interface RollingFileOptions {
    /** Path without the counter and the extension. */
    file: string
    extension?: string
    /** Turn over at this size: '5m'. */
    size?: string
    /** Old files kept besides the current one. */
    limit?: { count: number }
    mkdir?: boolean
  }
  export default function open(
    options: RollingFileOptions,
  ): Promise<DestinationStream & EventEmitter & { end(): void }>
}
