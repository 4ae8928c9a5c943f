/** 人员: the accounts of staff on disk, and what an administrator does with them. */
import * as z from 'zod'
import { Account } from '../../contract/accounts.ts'
import type { Which } from '../../contract/approval.ts'
import type { Role } from '../../contract/common.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor, AuditRecord } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { hashSecret } from '../staff/secret.ts'
import { passwordTooSimple } from '../staff/staff.rules.ts'
import { hasAdministrator, type KeptAccount, sameName, shown } from './accounts.rules.ts'

const AccountsDocument = z.object({
  items: z.array(
    Account.omit({ hasPin: true }).extend({
      passwordHash: z.string().nullable(),
      pinHash: z.string().nullable(),
    }),
  ),
})

export interface AccountWords {
  name: string
  office: string
  roles: Role[]
}

export const openAccounts = async ({ openDocument, announce, clock, newId, audit }: RoomParts) => {
  const document = await openDocument({ name: 'accounts', schema: AccountsDocument, initial: { items: [] } })
  const inTurn = oneAtATime()
  const now = () => clock.now().toISOString()
  const all = (): readonly KeptAccount[] => document.data.items

  const save = async (items: KeptAccount[]) => {
    await document.save({ items })
    announce('accounts')
  }

  const find = ({ id, revision }: Which): KeptAccount => {
    const found = all().find(account => account.id === id)
    if (!found) throw new Refusal('NOT_FOUND')
    if (found.revision !== revision) throw new Refusal('CONFLICT', { revision: found.revision })
    return found
  }

  const demandFree = (name: string, id?: string) => {
    if (all().some(account => account.id !== id && sameName(account.name, name)))
      throw new Refusal('NAME_TAKEN')
  }

  /** Puts `next` in place of the account of the same id, or beside the others. */
  const put = async (
    actor: Actor,
    act: AuditRecord['act'],
    before: KeptAccount | null,
    next: KeptAccount,
  ) => {
    const items = before ? all().map(one => (one.id === next.id ? next : one)) : [...all(), next]
    if (before && hasAdministrator(all()) && !hasAdministrator(items)) throw new Refusal('LAST_ADMINISTRATOR')
    const record = {
      room: 'accounts' as const,
      act,
      item: next.id,
      name: next.name,
      before: before && shown(before),
      after: shown(next),
    }
    await audit.carryOut(actor, record, () => save(items))
    return next
  }

  const change = (actor: Actor, act: AuditRecord['act'], account: KeptAccount, patch: Partial<KeptAccount>) =>
    put(actor, act, account, { ...account, ...patch, revision: account.revision + 1 })

  const demandStrong = (password: string, names: readonly string[]) => {
    if (passwordTooSimple(password, names)) throw new Refusal('TOO_SIMPLE')
  }

  const made = (words: AccountWords, some: Partial<KeptAccount>): KeptAccount => ({
    ...words,
    id: newId(),
    revision: 1,
    mustChangePassword: false,
    disabledAt: null,
    createdAt: now(),
    lastSignInAt: null,
    demo: false,
    passwordHash: null,
    pinHash: null,
    ...some,
  })

  return {
    all,
    byId: (id: string) => all().find(account => account.id === id) ?? null,
    byName: (name: string) => all().find(account => sameName(account.name, name)) ?? null,
    hasAdministrator: () => hasAdministrator(all()),
    demandStrong,
    /** Adds an account with hashed secrets, as the first start and the demo do. */
    add: (actor: Actor, words: AccountWords, some: Partial<KeptAccount>) =>
      inTurn(async () => {
        demandFree(words.name, some.id)
        return put(actor, 'create', null, made(words, some))
      }),
    /** Changes an account whatever its revision is: its own secrets, the time of its last sign-in. */
    amend: (actor: Actor, act: AuditRecord['act'], id: string, patch: Partial<KeptAccount>) =>
      inTurn(async () => {
        const account = all().find(one => one.id === id)
        if (!account) throw new Refusal('NOT_FOUND')
        return change(actor, act, account, patch)
      }),
    /** Remembers a sign-in; a disk that refuses does not keep anybody out. */
    signedIn: (id: string) =>
      inTurn(async () => {
        const items = all().map(one => (one.id === id ? { ...one, lastSignInAt: now() } : one))
        await save(items).catch(() => undefined)
      }),
    removeDemo: () =>
      inTurn(async () => {
        const items = all().filter(account => !account.demo)
        if (items.length < all().length) await save(items)
      }),

    list: () => all().map(shown),
    create: async (actor: Actor, { password, ...words }: AccountWords & { password: string }) => {
      demandStrong(password, [words.name, words.office])
      const passwordHash = await hashSecret(password)
      return inTurn(async () => {
        demandFree(words.name)
        return shown(
          await put(actor, 'create', null, made(words, { passwordHash, mustChangePassword: true })),
        )
      })
    },
    update: (actor: Actor, { id, revision, ...words }: Which & AccountWords) =>
      inTurn(async () => {
        const account = find({ id, revision })
        demandFree(words.name, id)
        return shown(await change(actor, 'edit', account, words))
      }),
    resetPassword: async (actor: Actor, { password, ...which }: Which & { password: string }) => {
      const { name, office } = find(which)
      demandStrong(password, [name, office])
      const patch = {
        passwordHash: await hashSecret(password),
        pinHash: null,
        mustChangePassword: true,
        demo: false,
      }
      return inTurn(async () => shown(await change(actor, 'reset-password', find(which), patch)))
    },
    setEnabled: (actor: Actor, which: Which, enabled: boolean) =>
      inTurn(async () => {
        const act = enabled ? 'enable' : 'disable'
        return shown(await change(actor, act, find(which), { disabledAt: enabled ? null : now() }))
      }),
  }
}
export type Accounts = Awaited<ReturnType<typeof openAccounts>>
