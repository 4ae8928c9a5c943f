/** Port: a place that a published library is read from. */
import type { PublishedFile } from '../manifest/manifest.rules.ts'

export interface Source {
  /** The bytes of the manifest, whatever they are. Throws SourceFault. */
  manifest(signal: AbortSignal): Promise<Uint8Array>
  /**
   * The file from byte `from` to its end. Throws SourceFault; yields nothing beyond the file's size.
   * @param passed waited for after bytes that came over the line and are not wanted
   */
  read(
    file: PublishedFile,
    from: number,
    signal: AbortSignal,
    passed: (bytes: number) => Promise<void>,
  ): AsyncIterable<Uint8Array>
  close(): void
}
