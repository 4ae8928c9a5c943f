/** Names what went wrong with a call, so that a page can say it in its own words. */
import { ORPCError } from '@orpc/client'

/** The contract's code of the error; UNREACHABLE when the station did not answer. */
export const errorCode = (error: unknown): string => (error instanceof ORPCError ? error.code : 'UNREACHABLE')

/** The data that the contract declares with the error, unparsed. */
export const errorData = (error: unknown): unknown => (error instanceof ORPCError ? error.data : undefined)

/** Ends a call whose password nobody wanted to give: a decision, of which no page speaks as a failure. */
export const notConfirmed = () => new ORPCError('NOT_CONFIRMED', { status: 403 })
export const isNotConfirmed = (error: unknown): boolean => errorCode(error) === 'NOT_CONFIRMED'
