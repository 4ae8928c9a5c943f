/** lowdb's adapter over two generations of one file, of which at every instant at least one is whole. */
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { type Format, type Found, inspect, toBytes } from './envelope.ts'
import { createWhole, type FileSystemPort } from './files.ts'
import { NewerVersionError, type ReportProblem, StorageError, textOf } from './problems.ts'

export interface GenerationsOptions<T> {
  dir: string
  format: Format<T>
  files: FileSystemPort
  report: ReportProblem
  now: () => Date
}

const CANNOT_LINK = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']
const cannotLink = (error: unknown) =>
  error instanceof Error && 'code' in error && CANNOT_LINK.some(code => code === error.code)

export class Generations<T> implements Adapter<T> {
  readonly #options: GenerationsOptions<T>
  readonly #current: string
  readonly #previous: string
  readonly #writing: string
  #sequence = 0
  /** Only a current file known to be whole may replace the previous generation. */
  #currentIsGood = false

  constructor(options: GenerationsOptions<T>) {
    const { dir, format } = options
    this.#options = options
    this.#current = join(dir, `${format.name}.json`)
    this.#previous = join(dir, `${format.name}.previous.json`)
    this.#writing = join(dir, `${format.name}.writing`)
  }

  /** The newest whole generation; null where nothing was ever saved. Touches nothing unless it has to mend. */
  async read(): Promise<T | null> {
    const current = await this.#inspect(this.#current)
    if (current.kind === 'newer') throw this.#newer(this.#current, current.version)
    if (current.kind === 'good') {
      this.#sequence = current.sequence
      this.#currentIsGood = true
      return current.data
    }
    const previous = await this.#inspect(this.#previous)
    if (previous.kind === 'newer') throw this.#newer(this.#previous, previous.version)
    if (previous.kind === 'good') return this.#fallBack(current, previous)
    if (current.kind === 'missing' && previous.kind === 'missing') return null
    throw this.#hopeless(current, previous)
  }

  /** Resolves once `data` is on disk; on failure the disk holds what it held before. */
  async write(data: T) {
    const { files, format } = this.#options
    const bytes = toBytes(format, this.#sequence + 1, data)
    await createWhole(files, this.#writing, bytes)
    try {
      if (this.#sequence === 0) await this.#standInForPrevious(bytes)
      else await this.#keepPrevious()
      await this.#putInPlace()
    } catch (error) {
      await files.remove(this.#writing).catch(() => {})
      if (this.#sequence === 0) await this.#forgetFirst().catch(() => {})
      throw error
    }
    this.#sequence += 1
    this.#currentIsGood = true
  }

  /** A copy, not a link, and on disk before the current file appears: never does all hang on one file. */
  async #standInForPrevious(bytes: Uint8Array) {
    const { dir, files } = this.#options
    const spare = `${this.#previous}.writing`
    await createWhole(files, spare, bytes)
    try {
      await files.rename(spare, this.#previous)
      await files.syncFolder(dir)
    } catch (error) {
      await files.remove(spare).catch(() => {})
      throw error
    }
  }

  /** The first save was refused: nothing was ever saved. */
  async #forgetFirst() {
    const { dir, files } = this.#options
    await files.remove(this.#current)
    await files.remove(this.#previous)
    await files.syncFolder(dir)
  }

  async #keepPrevious() {
    if (!this.#currentIsGood) return
    const { files } = this.#options
    const spare = `${this.#previous}.link`
    await files.remove(spare)
    try {
      await files.link(this.#current, spare)
    } catch (error) {
      if (!cannotLink(error)) throw error
      // Without hard links the current generation becomes the previous one; until the next rename only that is there.
      await files.rename(this.#current, this.#previous)
      this.#currentIsGood = false
      return
    }
    await files.rename(spare, this.#previous)
    // Where both names already were one file, rename leaves the spare name behind.
    await files.remove(spare)
  }

  async #putInPlace() {
    const { files, dir } = this.#options
    await files.rename(this.#writing, this.#current)
    try {
      await files.syncFolder(dir)
    } catch (error) {
      await this.#takeBack().catch(() => {})
      throw error
    }
  }

  /** The new generation is visible but may not last: the caller is told no, so the one before must be seen again. */
  async #takeBack() {
    const { files, dir } = this.#options
    this.#currentIsGood = false
    const before = this.#sequence === 0 ? null : await files.read(this.#previous)
    if (before === null) return files.remove(this.#current)
    await createWhole(files, this.#writing, before)
    await files.rename(this.#writing, this.#current)
    await files.syncFolder(dir)
    this.#currentIsGood = true
  }

  async #inspect(path: string): Promise<Found<T>> {
    const { files, format, report } = this.#options
    try {
      return inspect(await files.read(path), format)
    } catch (error) {
      const detail = `${path} cannot be read (${textOf(error)}); check the disk and who may read the file`
      report({ code: 'document-unreadable', subject: path, detail })
      throw new StorageError(detail, { cause: error })
    }
  }

  async #fallBack(current: Found<T>, previous: Extract<Found<T>, { kind: 'good' }>) {
    this.#sequence = previous.sequence
    const why = current.kind === 'damaged' ? current.why : 'it is missing'
    const outcome = await this.#mend(current, previous.bytes).catch(
      (error: unknown) => `it could not be put back on disk yet (${textOf(error)})`,
    )
    this.#options.report({
      code: 'document-restored',
      subject: this.#current,
      detail: `${this.#current} could not be used: ${why}. The generation before it is used; ${outcome}.`,
    })
    return previous.data
  }

  async #mend(current: Found<T>, bytes: Uint8Array) {
    const { dir, files, format, now } = this.#options
    const aside = join(dir, `${format.name}.damaged-${now().toISOString().replaceAll(':', '-')}.json`)
    if (current.kind === 'damaged') await files.rename(this.#current, aside)
    await createWhole(files, this.#writing, bytes)
    await files.rename(this.#writing, this.#current)
    await files.syncFolder(dir)
    this.#currentIsGood = true
    return current.kind === 'damaged' ? `the bad file was kept as ${aside}` : 'nothing else was wrong'
  }

  #hopeless(current: Found<T>, previous: Found<T>) {
    const say = (found: Found<T>) => (found.kind === 'damaged' ? found.why : 'missing')
    const detail =
      `${this.#current} cannot be used (${say(current)}), nor can ${this.#previous} (${say(previous)}). ` +
      'Put back a copy of one of them from a backup, or, to begin again with nothing, move both away.'
    this.#options.report({ code: 'document-unreadable', subject: this.#current, detail })
    return new StorageError(detail)
  }

  #newer(path: string, version: number) {
    return new NewerVersionError(path, version, this.#options.format.version)
  }
}
