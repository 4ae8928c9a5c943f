/** Takes in what lies in the folder, file by file: one that cannot be read or moved keeps no other one out. */
import type { CapMessage } from '../../../contract/capMessages.ts'
import { backOff, type Waits } from '../../backOff.ts'
import type { CapFile, CapFolder } from './folder.ts'

/** Looked at in one turn; the others wait for the next. */
const MOST_AT_ONCE = 20
/** An alert cannot wait long for a disk that is full, and each try is in the audit log. */
const REFUSED: Waits = { first: 5_000, longest: 60_000 }

export interface LookParts {
  folder: CapFolder
  monotonic: () => number
  take: (bytes: Uint8Array, name: string) => Promise<CapMessage>
  /** Null: everything went well this time. */
  told: (error: unknown) => void
}

/** A file that was written anew is another one. */
const keyOf = ({ name, size, modified }: CapFile) => [size, modified, name].join(' ')

export const lookThrough = ({ folder, monotonic, take, told }: LookParts) => {
  const takingRests = backOff(monotonic, REFUSED)
  /** Why the last one was not taken in. */
  let refusal: unknown = null
  /**
   * Files that are still there after they were looked at, the one that was tried last behind the others, with the
   * message where it was taken in: then all that is left is to move the file.
   */
  const left = new Map<string, CapMessage | null>()

  const takeIn = async (key: string, bytes: Uint8Array, name: string) => {
    try {
      left.set(key, await take(bytes, name))
    } catch (error) {
      refusal = error
      throw error
    }
  }

  const putIn = async (file: CapFile) => {
    const key = keyOf(file)
    const known = left.get(key) ?? null
    left.delete(key)
    left.set(key, known)
    const bytes = known ? null : await folder.read(file.name)
    if (bytes) await takingRests(() => takeIn(key, bytes, file.name))
    const message = left.get(key)
    if (!message) throw refusal
    left.delete(key)
    // Another one that was put in its place meanwhile has not been read.
    if (!(await folder.isStill(file))) return
    left.set(key, message)
    const { outcome, why, detail, at } = message
    const stamp = at.replace(/\D/g, '')
    if (outcome === 'refused') await folder.putAside(file.name, stamp, `${why}: ${detail}`)
    else await folder.putAway(file.name, stamp)
    left.delete(key)
  }

  /** What is new comes first. */
  const inTheirTurn = (files: readonly CapFile[]): CapFile[] => {
    const byKey = new Map(files.map(file => [keyOf(file), file]))
    for (const key of left.keys()) if (!byKey.has(key)) left.delete(key)
    const tried = [...left.keys()].flatMap(key => byKey.get(key) ?? [])
    return [...files.filter(file => !left.has(keyOf(file))), ...tried].slice(0, MOST_AT_ONCE)
  }

  return async () => {
    try {
      let trouble: unknown = null
      for (const file of inTheirTurn(await folder.complete())) {
        await putIn(file).catch((error: unknown) => {
          trouble ??= error
        })
      }
      told(trouble)
    } catch (error) {
      told(error)
    }
  }
}
