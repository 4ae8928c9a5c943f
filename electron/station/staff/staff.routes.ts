/** Staff behind the door: sign-in answers with a cookie that scripts cannot read. */
import type { Session } from '../../contract/staff.ts'
import { actorOf, type Caller, type Door } from '../http/door.ts'
import type { Audit, Clock } from '../ports.ts'
import type { Staff } from './staff.ts'

export interface StaffRouteParts {
  staff: Staff
  clock: Clock
  audit: Audit
}

export const staffRoutes = ({ staff: door }: Door, { staff, clock, audit }: StaffRouteParts) => {
  const sessionOf = (token: string | undefined, screen: boolean): Session => {
    const known = staff.read(token)
    const account = known && {
      id: known.account.id,
      name: known.account.name,
      office: known.account.office,
      roles: known.account.roles,
      hasPin: known.account.pinHash !== null,
      mustChangePassword: known.account.mustChangePassword,
    }
    return {
      firstStart: staff.firstStart(),
      account,
      screen,
      confirmed: known?.confirmed ?? false,
      endsIn: known?.endsIn ?? null,
    }
  }
  /** A session always begins under a new token, whatever cookie came with the request. */
  const begin = (caller: Caller, token: string): Session => {
    staff.sessions.end(caller.staffToken)
    caller.setStaffCookie(token)
    return sessionOf(token, caller.screen)
  }
  const changed = () => ({ changedAt: clock.now().toISOString() })

  return {
    session: door.session.handler(({ context }) => sessionOf(context.staffToken, context.screen)),
    makeAdministrator: door.makeAdministrator.handler(async ({ input, context }) =>
      begin(context, await staff.makeAdministrator(input, context.from)),
    ),
    names: door.names.handler(() => staff.names()),
    signIn: door.signIn.handler(async ({ input, context }) =>
      begin(context, await staff.signIn(input, context.from)),
    ),
    signInByPin: door.signInByPin.handler(async ({ input, context }) =>
      begin(context, await staff.signInByPin(input, context.from)),
    ),
    signOut: door.signOut.handler(({ context }) => {
      const { account } = context
      if (account)
        audit.note(actorOf(context), { room: 'staff', act: 'sign-out', item: account.id, name: account.name })
      staff.sessions.end(context.staffToken)
      context.setStaffCookie(null)
      return sessionOf(undefined, context.screen)
    }),
    // The door itself keeps the session of whoever acts.
    stay: door.stay.handler(({ context }) => sessionOf(context.staffToken, context.screen)),
    confirm: door.confirm.handler(async ({ input, context }) => {
      await staff.confirm(actorOf(context), context.staffToken, input.secret, context.screen)
      return sessionOf(context.staffToken, context.screen)
    }),
    changePassword: door.changePassword.handler(async ({ input, context }) => {
      await staff.changePassword(actorOf(context), context.staffToken, input)
      return changed()
    }),
    changePin: door.changePin.handler(async ({ input, context }) => {
      await staff.changePin(actorOf(context), input)
      return changed()
    }),
    claimScreen: door.claimScreen.handler(({ context }) => {
      const record = { room: 'staff', act: 'claim-screen', item: null, name: '' } as const
      return audit.carryOut(actorOf(context), record, async () => {
        context.setScreenCookie()
        return sessionOf(context.staffToken, true)
      })
    }),
  }
}
