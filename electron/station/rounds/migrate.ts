/** Version 2 of rounds: what was made before approval existed counts as approved. */
import * as z from 'zod'

const BEFORE_APPROVAL = { id: 'station', name: '点台' }

const Old = z.object({ items: z.array(z.looseObject({ revision: z.number(), closesAt: z.string() })) })

export const withReview = (data: unknown) => ({
  items: Old.parse(data).items.map(round => ({
    ...round,
    review: {
      proposal: null,
      approval: {
        by: BEFORE_APPROVAL,
        writer: BEFORE_APPROVAL,
        at: round.closesAt,
        revision: round.revision,
        urgent: null,
        read: null,
      },
    },
  })),
})
