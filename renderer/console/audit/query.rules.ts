/** Pure rules of the filter: how it stands in the address, and what of the log it asks for. */
import { Act, AuditedRoom, type AuditFilter } from '../../../electron/contract/audit.ts'

/** As it is chosen; an empty text is no condition. Days are those of the local calendar: 2026-07-21. */
export interface LogQuery {
  text: string
  by: string
  room: string
  act: string
  from: string
  until: string
}
const NAMES = ['text', 'by', 'room', 'act', 'from', 'until'] as const

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

const FITS: Record<keyof LogQuery, (value: string) => boolean> = {
  text: value => value.length <= 100,
  by: value => /^[a-z0-9-]{1,64}$/.test(value),
  room: value => AuditedRoom.safeParse(value).success,
  act: value => Act.safeParse(value).success,
  from: isDay,
  until: isDay,
}

/** What an address says that no filter can mean is left out. */
export const queryOf = (params: URLSearchParams): LogQuery => {
  const value = (name: keyof LogQuery) => {
    const given = params.get(name) ?? ''
    return FITS[name](given) ? given : ''
  }
  const [text, by, room, act, from, until] = NAMES.map(value)
  return {
    text: text ?? '',
    by: by ?? '',
    room: room ?? '',
    act: act ?? '',
    from: from ?? '',
    until: until ?? '',
  }
}

export const paramsOf = (query: LogQuery): URLSearchParams =>
  new URLSearchParams(NAMES.filter(name => query[name] !== '').map(name => [name, query[name]]))

export const conditionsOf = (query: LogQuery): number => NAMES.filter(name => query[name] !== '').length

export const isBackwards = ({ from, until }: LogQuery): boolean => from !== '' && until !== '' && from > until

/** The local midnight with which a day begins, or the one with which it ends. */
const midnight = (day: string, days = 0) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + days).toISOString()
}

export const filterOf = ({ text, by, room, act, from, until }: LogQuery): AuditFilter => ({
  ...(text.trim() && { text: text.trim() }),
  ...(by && { by }),
  ...(room && { room: AuditedRoom.parse(room) }),
  ...(act && { act: Act.parse(act) }),
  ...(from && { from: midnight(from) }),
  ...(until && { until: midnight(until, 1) }),
})
