/** The demo shows, in the order in which they are made. */
import { chorus } from './chorus.ts'
import { kuaiban } from './kuaiban.ts'
import { lockout } from './lockout.ts'
import type { Scene } from './scene.ts'

export const scenes: readonly Scene[] = [kuaiban, chorus, lockout]
