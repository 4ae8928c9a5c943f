/** Settings version 3: numbers of cards may be coded; those of until then are plain, and read as they always were. */
import * as z from 'zod'

const Before = z.looseObject({ identity: z.looseObject({}) })

/** What a station of version 2 did. Never changed afterwards. */
const AS_BEFORE = {
  format: 'plain',
  bits: 32,
  reversed: false,
  lists: 'reader',
  zeros: 'kept',
  ending: 'key',
}

export const cardFormats = (data: unknown): unknown => {
  const { identity, ...rest } = Before.parse(data)
  return { ...rest, identity: { ...AS_BEFORE, ...identity } }
}
