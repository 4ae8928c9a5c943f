/** Pure rules of the LAN page: the form's values, how a fingerprint is read out, what an interface is called. */
import {
  HostName,
  type Lan,
  LanFields,
  type LanInterface,
  MOST_HOST_NAMES,
} from '../../../electron/contract/lan.ts'

export interface LanValues {
  on: boolean
  interface: string
  port: number
  /** One a line. */
  names: string
  revision: number
}

export const valuesOf = (lan: Lan): LanValues => ({
  on: lan.on,
  interface: lan.interface,
  port: lan.port,
  names: lan.names.join('\n'),
  revision: lan.revision,
})

/** People also write commas between names, and a space after them. */
const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;，；、]+/)
      .map(name => name.toLowerCase())
      .filter(name => name !== ''),
  ),
]

export const checkLan = (values: LanValues) =>
  LanFields.safeParse({ ...values, names: namesIn(values.names) })

/** What is wrong with the names: the first that cannot be one, or that they are too many. */
export const nameProblem = (
  text: string,
): { kind: 'badName'; name: string } | { kind: 'tooManyNames' } | null => {
  const names = namesIn(text)
  const bad = names.find(name => !HostName.safeParse(name).success)
  if (bad !== undefined) return { kind: 'badName', name: bad }
  return names.length > MOST_HOST_NAMES ? { kind: 'tooManyNames' } : null
}

/** As people compare it, aloud or by eye: four at a time. */
export const inFours = (hex: string): string[] => hex.match(/.{1,4}/g) ?? []

/** What of an interface tells it from others: IPv4, which people know, before IPv6. */
const addressIn = ({ addresses }: LanInterface) =>
  addresses.find(address => !address.includes(':')) ?? addresses[0]

/** Nobody types an IPv6 address where there is another way. */
export const toType = (addresses: readonly string[]): readonly string[] => {
  const short = addresses.filter(address => !address.includes('['))
  return short.length > 0 ? short : addresses
}

export interface InterfaceWords {
  loopback: string
  absent: string
}

/** The interfaces to choose from, the office's before this machine's own; one that is chosen but gone stays to be seen. */
export const interfaceChoices = (
  interfaces: readonly LanInterface[],
  chosen: string,
  words: InterfaceWords,
): Array<{ value: string; label: string }> => {
  const present = interfaces
    .toSorted((a, b) => Number(a.loopback) - Number(b.loopback))
    .map(one => ({
      value: one.name,
      label: [one.name, one.loopback ? words.loopback : (addressIn(one) ?? words.absent)].join(' · '),
    }))
  const isThere = chosen === '' || interfaces.some(({ name }) => name === chosen)
  return isThere ? present : [...present, { value: chosen, label: `${chosen} · ${words.absent}` }]
}

/** Whether saving moves or shuts the door through which this very page came. */
export const cutsOff = (before: LanValues, after: LanValues): boolean =>
  before.on && (!after.on || before.port !== after.port || before.interface !== after.interface)
