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
interface SignedIn extends Person {
  roles: readonly Role[]
  mustChangePassword: boolean
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
  return { by: { id: account.id, name: account.name }, from, roles: account.roles }
}

const declared = (errors: ErrorMap, code: string, data?: unknown) => {
  const { status, message } = errors[code] ?? {}
  return new ORPCError(code, { ...(status && { status }), ...(message && { message }), data })
}

const admitStaff = ({ roles, confirmed }: Rights, caller: Caller, room: string, errors: ErrorMap) => {
  const { account } = caller
  if (!account) throw declared(errors, 'UNAUTHORIZED')
  // Signing out and choosing a password of one's own are in the staff room.
  if (account.mustChangePassword && room !== 'staff') throw declared(errors, 'PASSWORD_CHANGE_NEEDED')
  if (roles.length > 0 && !roles.some(role => account.roles.includes(role)))
    throw declared(errors, 'ROLE_NEEDED', { roles })
  if (confirmed && !caller.confirmed) throw declared(errors, 'CONFIRMATION_NEEDED')
}

const admit = (rights: Rights, caller: Caller, room: string, errors: ErrorMap) => {
  if (rights.access === 'screen' && !caller.screen) throw declared(errors, 'FORBIDDEN')
  if (rights.access === 'staff') admitStaff(rights, caller, room, errors)
}

const translated = (error: unknown, errors: ErrorMap): unknown => {
  if (error instanceof Refusal) return declared(errors, error.code, error.data)
  return error instanceof StorageError ? declared(errors, 'STORAGE') : error
}

export const createDoor = () =>
  implement(contract)
    .$context<Caller>()
    .use(async ({ context, path, procedure, next }) => {
      const { meta, errorMap } = procedure['~orpc']
      const rights = meta as Rights
      admit(rights, context, path[0] ?? '', errorMap)
      const acts = procedure['~orpc'].route.method !== 'GET' && !rights.unattended
      if (rights.access === 'staff' && acts) context.keepSession()
      try {
        return await next()
      } catch (error) {
        throw translated(error, errorMap)
      }
    })

export type Door = ReturnType<typeof createDoor>
