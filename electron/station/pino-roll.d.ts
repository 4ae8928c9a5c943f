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
    /** Old files kept besides the current one; of earlier processes too with `removeOtherLogFiles`. */
    limit?: { count: number; removeOtherLogFiles?: boolean }
    mkdir?: boolean
    /** Passed on to SonicBoom: bytes that may wait to be written, beyond which a line is dropped. */
    maxLength?: number
  }
  /** A SonicBoom; emits 'ready', 'error' and 'drop'. */
  export type RollingFile = DestinationStream & EventEmitter & { end(): void }
  export default function open(options: RollingFileOptions): Promise<RollingFile>
}
