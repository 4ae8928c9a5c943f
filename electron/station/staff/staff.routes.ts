/** Staff behind the door: sign-in answers with a cookie that scripts cannot read. */
import type { Caller, Door } from '../http/door.ts'
import type { Clock } from '../ports.ts'
import type { Staff } from './staff.ts'

export const staffRoutes = ({ staff: door }: Door, staff: Staff, clock: Clock) => {
  const session = (caller: Caller, signedIn: boolean, screen = caller.screen) => ({
    pinChosen: staff.pinChosen(),
    signedIn,
    screen,
  })
  return {
    session: door.session.handler(({ context }) => session(context, context.account !== null)),
    choosePin: door.choosePin.handler(async ({ input, context }) => {
      context.setStaffCookie(await staff.choosePin(input.pin))
      return session(context, true)
    }),
    signIn: door.signIn.handler(async ({ input, context }) => {
      context.setStaffCookie(await staff.signIn(input.pin))
      return session(context, true)
    }),
    signOut: door.signOut.handler(({ context }) => {
      staff.sessions.end(context.staffToken)
      context.setStaffCookie(null)
      return session(context, false)
    }),
    changePin: door.changePin.handler(async ({ input, context }) => {
      await staff.changePin(input.current, input.next, context.staffToken)
      return { changedAt: clock.now().toISOString() }
    }),
    claimScreen: door.claimScreen.handler(({ context }) => {
      context.setScreenCookie()
      return session(context, true, true)
    }),
  }
}
