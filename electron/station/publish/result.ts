/** What the thread of a build is told, and what it answers. */
import type { PublishFailure, PublishLook, PublishOutcome } from '../../contract/publish.ts'

export type PublishJob =
  | { task: 'look'; source: string; out: string }
  | { task: 'build'; source: string; out: string; sign: Signing | null; spare: number }
  | { task: 'sign'; out: string; sign: Signing }

export interface Signing {
  /** Folder of the keys. */
  keys: string
  days: number
}

export interface PublishResult extends Pick<PublishOutcome, 'built' | 'signed' | 'notSigned'> {
  look: PublishLook | null
  failure: PublishFailure | null
}

export const NOTHING: PublishResult = {
  look: null,
  built: null,
  signed: null,
  notSigned: null,
  failure: null,
}

export const failed = (failure: PublishFailure): PublishResult => ({ ...NOTHING, failure })
