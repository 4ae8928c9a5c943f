/** Which days: a recurrence rule of iCalendar (RFC 5545, 3.3.10) of which only the parts that pick days may be used. */
import * as z from 'zod'

const WEEKDAY = '(MO|TU|WE|TH|FR|SA|SU)'
const list = (one: string) => new RegExp(`^${one}(,${one})*$`)

/** A number from 1 to `most` without a leading zero. */
const UP_TO = {
  12: '([1-9]|1[0-2])',
  31: '([1-9]|[12]\\d|3[01])',
  53: '([1-9]|[1-4]\\d|5[0-3])',
  366: '([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])',
} as const

/** The parts of a rule that pick days, and how each is written. */
const PARTS = new Map(
  Object.entries({
    FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
    INTERVAL: /^[1-9]\d{0,2}$/,
    COUNT: /^[1-9]\d{0,3}$/,
    UNTIL: /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/,
    WKST: new RegExp(`^${WEEKDAY}$`),
    BYDAY: list(`([+-]?${UP_TO[53]})?${WEEKDAY}`),
    BYMONTHDAY: list(`[+-]?${UP_TO[31]}`),
    BYMONTH: list(UP_TO[12]),
    BYYEARDAY: list(`[+-]?${UP_TO[366]}`),
    BYWEEKNO: list(`[+-]?${UP_TO[53]}`),
    BYSETPOS: list(`[+-]?${UP_TO[366]}`),
  }),
)

const partsOf = (rule: string) =>
  rule.split(';').map(part => {
    const [name = '', ...value] = part.split('=')
    return { name, value: value.join('='), part }
  })

/** 31 November passes the pattern. */
const isDay = (date: string) =>
  z.iso.date().safeParse(date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')).success

const isWritten = ({ name, value }: { name: string; value: string }) =>
  PARTS.get(name)?.test(value) === true && (name !== 'UNTIL' || isDay(value))

/** What is wrong with a rule, in words for another program; null when nothing is. */
export const recurrenceFault = (rule: string): string | null => {
  const parts = partsOf(rule)
  const names = parts.map(({ name }) => name)
  const strange = parts.find(part => !isWritten(part))
  if (strange)
    return `"${strange.part}" is not a part that picks days; expected ${[...PARTS.keys()].join(', ')} as in RFC 5545`
  const twice = names.find((name, place) => names.indexOf(name) < place)
  if (twice) return `${twice} stands twice; each part only once`
  if (!names.includes('FREQ')) return 'FREQ is missing, such as FREQ=WEEKLY'
  if (names.includes('COUNT') && names.includes('UNTIL')) return 'COUNT and UNTIL exclude each other'
  return null
}

/** Such as `FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR`; it counts from the local day on which the item starts. */
export const Recurrence = z
  .string()
  .trim()
  .toUpperCase()
  .max(200)
  .superRefine((rule, context) => {
    const fault = recurrenceFault(rule)
    if (fault) context.addIssue({ code: 'custom', message: fault, params: { fault: 'recurrence' } })
  })
