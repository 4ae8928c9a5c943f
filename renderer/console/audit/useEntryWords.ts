/** One entry as a sentence: who, from where, and what was done to which item. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../electron/contract/audit.ts'
import { shortened } from '../form/shortened.ts'

/** Letters of an item's name within a sentence. */
const NAME_LENGTH = 24

/** Rooms of which there is one thing only, so that its name says nothing. */
const NAMELESS = ['site', 'lan', 'backup', 'sync', 'publish', 'health', 'audit']

const actOf = (after: unknown): string =>
  typeof after === 'object' && after !== null && 'act' in after ? String(after.act) : ''

export const entryWords = (t: TFunction<'audit'>) => {
  const act = (name: string) => t([`act.${name}`], { defaultValue: name })
  const room = (name: string) => t([`room.${name}`], { defaultValue: name })

  const what = ({ room, name }: AuditEntry) => {
    if (name === '' || NAMELESS.includes(room))
      return t([`unnamed.${room}`, 'unnamed.unknown'], { defaultValue: room })
    return t([`named.${room}`, 'named.unknown'], { name: shortened(name, NAME_LENGTH), defaultValue: name })
  }

  const from = ({ from }: AuditEntry) => {
    if (from === 'screen') return t('entry.screen')
    return from === 'this machine' ? t('entry.machine') : (from ?? '')
  }

  return {
    act,
    room,
    from,
    who: ({ by, from }: AuditEntry) => by?.name ?? t(from === null ? 'entry.station' : 'entry.nobody'),
    said: (entry: AuditEntry) =>
      t([`said.${entry.room}.${entry.act}`, `said.any.${entry.act}`], {
        what: what(entry),
        name: shortened(entry.name, NAME_LENGTH),
        act: act(actOf(entry.after)),
        defaultValue: `${entry.act} · ${what(entry)}`,
      }),
  }
}

export const useEntryWords = () => entryWords(useTranslation('audit').t)
