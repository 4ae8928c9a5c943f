/** Settings version 4: a list of words to avoid, which is empty until staff fill it. */
import * as z from 'zod'

const Before = z.looseObject({})

export const wordsToAvoid = (data: unknown): unknown => ({ ...Before.parse(data), wordsToAvoid: [] })
