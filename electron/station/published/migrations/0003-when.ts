/** Version 3 of captions and notices: what had only a start and an end is shown for the whole of it. */
import * as z from 'zod'

const Words = z.looseObject({})
const Before = z.object({
  items: z.array(z.looseObject({ approved: Words.nullable(), proposed: Words.nullable() })),
})

/** Never changed afterwards, whatever becomes of the contract. */
const WHOLE = { recurrence: null, parts: [] }

const timed = (words: z.infer<typeof Words> | null) => words && { ...words, when: WHOLE }

export const withWhen = (data: unknown) => ({
  items: Before.parse(data).items.map(item => ({
    ...item,
    approved: timed(item.approved),
    proposed: timed(item.proposed),
  })),
})
