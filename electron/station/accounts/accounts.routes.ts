/** The accounts room behind the door; whoever loses the right to be signed in is signed out at once. */
import { actorOf, type Door } from '../http/door.ts'
import type { Sessions } from '../staff/sessions.ts'
import type { Accounts } from './accounts.ts'

export const accountRoutes = ({ accounts: door }: Door, accounts: Accounts, sessions: Sessions) => {
  const signOut = (id: string) => sessions.endWhere(({ account }) => account === id)
  return {
    list: door.list.handler(() => accounts.list()),
    create: door.create.handler(({ input, context }) => accounts.create(actorOf(context), input)),
    update: door.update.handler(({ input, context }) => accounts.update(actorOf(context), input)),
    resetPassword: door.resetPassword.handler(async ({ input, context }) => {
      const account = await accounts.resetPassword(actorOf(context), input)
      signOut(account.id)
      return account
    }),
    disable: door.disable.handler(async ({ input, context }) => {
      const account = await accounts.setEnabled(actorOf(context), input, false)
      signOut(account.id)
      return account
    }),
    enable: door.enable.handler(({ input, context }) => accounts.setEnabled(actorOf(context), input, true)),
  }
}
