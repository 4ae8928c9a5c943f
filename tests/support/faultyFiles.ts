/** Files on a disk that fails, or a process that dies, at a chosen step: the real port with an accident built in. */
import { type FileSystemPort, nodeFiles, type WritableFile } from '../../electron/station/storage/files.ts'

export interface Accident {
  /** Counted from 1 over everything that changes the disk. */
  step: number
  /** `fail`: that step alone is refused. `stop`: the process dies there, so nothing after it happens either. */
  kind: 'fail' | 'stop'
  code?: 'ENOSPC' | 'EIO' | 'EPERM'
}

export interface FaultyFiles extends FileSystemPort {
  /** Changes asked for so far, the refused ones too. */
  readonly steps: readonly string[]
}

export const faultyFiles = (accident: Accident, bytesAtOnce = Number.POSITIVE_INFINITY): FaultyFiles => {
  const real = nodeFiles()
  const steps: string[] = []
  const change = <T>(name: string, operation: () => Promise<T>): Promise<T> => {
    steps.push(name)
    const hit = accident.kind === 'fail' ? steps.length === accident.step : steps.length >= accident.step
    if (!hit) return operation()
    const code = accident.code ?? 'EIO'
    return Promise.reject(Object.assign(new Error(`${code}: ${name} was refused`), { code }))
  }
  const faultyFile = (file: WritableFile): WritableFile => ({
    write: bytes => change('write', () => file.write(bytes.subarray(0, bytesAtOnce))),
    size: () => file.size(),
    sync: () => change('sync', () => file.sync()),
    close: () => file.close(),
  })
  return {
    steps,
    read: path => real.read(path),
    create: path => change('create', async () => faultyFile(await real.create(path))),
    link: (from, to) => change('link', () => real.link(from, to)),
    rename: (from, to) => change('rename', () => real.rename(from, to)),
    remove: path => change('remove', () => real.remove(path)),
    syncFolder: path => change('syncFolder', () => real.syncFolder(path)),
  }
}
