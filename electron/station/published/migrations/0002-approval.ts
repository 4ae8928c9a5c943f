/** Version 2 of captions and notices: what stood there without approval counts as approved. */
import * as z from 'zod'

/** Who stands as the approver of what was published before approval existed. */
const BEFORE_APPROVAL = { id: 'station', name: '点台' }

const Old = z.object({
  items: z.array(
    z.looseObject({
      id: z.string(),
      revision: z.number(),
      createdAt: z.string(),
      updatedAt: z.string(),
      withdrawnAt: z.string().nullable(),
    }),
  ),
})

export const withApproval = (data: unknown) => ({
  items: Old.parse(data).items.map(({ id, revision, createdAt, updatedAt, withdrawnAt, ...words }) => ({
    id,
    revision,
    createdAt,
    updatedAt,
    withdrawnAt,
    approved: words,
    proposed: null,
    proposal: null,
    approval: {
      by: BEFORE_APPROVAL,
      writer: BEFORE_APPROVAL,
      at: updatedAt,
      revision,
      urgent: null,
      read: null,
    },
  })),
})
