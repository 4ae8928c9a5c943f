/** The door of every procedure: who may pass, and how a refusal becomes an error that the contract declares. */
import type { ErrorMap } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../contract/index.ts'
import type { Access } from '../../contract/procedure.ts'
import { Refusal } from '../refusal.ts'
import { StorageError } from '../storage/document.ts'

/** Who calls, as the request proves it, and the cookies that an answer may set. */
export interface Caller {
  /** Proved to be the kiosk's own page. */
  screen: boolean
  /** Has an open staff session. */
  staff: boolean
  staffToken: string | undefined
  /** Staff acted: their session stays open. */
  keepSession(): void
  setStaffCookie(token: string | null): void
  setScreenCookie(): void
}

const declared = (errors: ErrorMap, code: string, data?: unknown) => {
  const { status, message } = errors[code] ?? {}
  return new ORPCError(code, { ...(status && { status }), ...(message && { message }), data })
}

const admit = (access: Access, caller: Caller, errors: ErrorMap) => {
  if (access === 'staff' && !caller.staff) throw declared(errors, 'UNAUTHORIZED')
  if (access === 'screen' && !caller.screen) throw declared(errors, 'FORBIDDEN')
}

const translated = (error: unknown, errors: ErrorMap): unknown => {
  if (error instanceof Refusal) return declared(errors, error.code, error.data)
  return error instanceof StorageError ? declared(errors, 'STORAGE') : error
}

export const createDoor = () =>
  implement(contract)
    .$context<Caller>()
    .use(async ({ context, procedure, next }) => {
      const { meta, errorMap } = procedure['~orpc']
      const { access } = meta as { access: Access }
      admit(access, context, errorMap)
      if (access === 'staff' && procedure['~orpc'].route.method !== 'GET') context.keepSession()
      try {
        return await next()
      } catch (error) {
        throw translated(error, errorMap)
      }
    })

export type Door = ReturnType<typeof createDoor>
