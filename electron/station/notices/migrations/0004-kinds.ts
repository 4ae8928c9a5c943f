/** Version 4 of notices: what hung there before kinds existed is a plain notice, with every word and its picture. */
import * as z from 'zod'

const Words = z.looseObject({ body: z.string(), picture: z.string().nullable() })
const Before = z.object({
  items: z.array(z.looseObject({ approved: Words.nullable(), proposed: Words.nullable() })),
})

const ofKind = (words: z.infer<typeof Words> | null) => {
  if (!words) return null
  const { body, picture, ...rest } = words
  const media = picture === null ? null : { type: 'picture', src: picture, alt: '' }
  return { ...rest, content: { kind: 'notice', body }, media }
}

export const withKinds = (data: unknown) => ({
  items: Before.parse(data).items.map(item => ({
    ...item,
    approved: ofKind(item.approved),
    proposed: ofKind(item.proposed),
  })),
})
