/** The door of every procedure: who may pass, and how a refusal becomes an error that the contract declares. */
import type { ErrorMap } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import type { Person, Role } from '../../contract/common.ts'
import { contract } from '../../contract/index.ts'
import type { Rights } from '../../contract/procedure.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { StorageError } from '../storage/document.ts'

/** An account with an open session. */
export interface SignedIn extends Person {
  roles: readonly Role[]
}

/** Who calls, as the request proves it, and the cookies that an answer may set. */
export interface Caller {
  /** Proved to be the kiosk's own page. */
  screen: boolean
  /** Who is signed in; null: nobody. */
  account: SignedIn | null
  /** Gave the password again within the last minutes. */
  confirmed: boolean
  /** `screen`, `this machine`, or an address of the LAN. */
  from: string
  staffToken: string | undefined
  /** Staff acted: their session stays open. */
  keepSession(): void
  setStaffCookie(token: string | null): void
  setScreenCookie(): void
}

/** Who acts, for a procedure that only staff reach. */
export const actorOf = ({ account, from }: Caller): Actor => {
  if (!account) throw new Error('a procedure for staff was reached without an account')
  return { by: { id: account.id, name: account.name }, from }
}

const declared = (errors: ErrorMap, code: string, data?: unknown) => {
  const { status, message } = errors[code] ?? {}
  return new ORPCError(code, { ...(status && { status }), ...(message && { message }), data })
}

const admit = ({ access, roles, confirmed }: Rights, caller: Caller, errors: ErrorMap) => {
  if (access === 'screen' && !caller.screen) throw declared(errors, 'FORBIDDEN')
  if (access !== 'staff') return
  if (!caller.account) throw declared(errors, 'UNAUTHORIZED')
  const has = caller.account.roles
  if (roles.length > 0 && !roles.some(role => has.includes(role)))
    throw declared(errors, 'ROLE_NEEDED', { roles })
  if (confirmed && !caller.confirmed) throw declared(errors, 'CONFIRMATION_NEEDED')
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
      const rights = meta as Rights
      admit(rights, context, errorMap)
      const acts = procedure['~orpc'].route.method !== 'GET' && !rights.unattended
      if (rights.access === 'staff' && acts) context.keepSession()
      try {
        return await next()
      } catch (error) {
        throw translated(error, errorMap)
      }
    })

export type Door = ReturnType<typeof createDoor>
