/** What a station's certificate authority may speak for, and how its certificate says so (RFC 5280, 4.2.1.10). */
import { BlockList, isIP, isIPv6 } from 'node:net'

/**
 * Whoever steals the machine must not be able to pose as a bank to the PCs that trust it: the authority speaks for
 * private addresses, for names that only exist inside a network, and for what else it was made for.
 */
const PRIVATE_NETWORKS = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const
const INSIDE_NAMES = ['localhost', 'local', 'lan', 'internal', 'intranet', 'corp', 'home.arpa'] as const

const isUnder = (name: string, domain: string) => name === domain || name.endsWith(`.${domain}`)

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')

const privateAddresses = () => {
  const list = new BlockList()
  for (const [network, bits] of PRIVATE_NETWORKS) list.addSubnet(network, bits, familyOf(network))
  return list
}

const isAlwaysCovered = (host: string) =>
  isIP(host) === 0
    ? INSIDE_NAMES.some(domain => isUnder(host, domain))
    : privateAddresses().check(host, familyOf(host))

/** The hosts, names or addresses, that an authority made for `madeFor` may not speak for. */
export const outside = (hosts: readonly string[], madeFor: readonly string[]): string[] =>
  hosts.filter(
    host =>
      !isAlwaysCovered(host) && !madeFor.some(made => (isIP(host) ? host === made : isUnder(host, made))),
  )

/** Eight groups of four digits, from any way of writing an IPv6 address. */
const groupsOf = (address: string): number[] => {
  const [head = '', tail] = address.split('::')
  const parse = (part: string) =>
    part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16))
  const [before, after] = [parse(head), parse(tail ?? '')]
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}

const bytesOf = (address: string): number[] =>
  isIPv6(address)
    ? groupsOf(address).flatMap(group => [group >> 8, group & 0xff])
    : address.split('.').map(Number)

const mask = (bits: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, index) => 0xff & (0xff00 >> Math.min(8, Math.max(0, bits - 8 * index))))

/** A DER element; nothing here is as long as 64 KiB. */
const element = (tag: number, content: readonly number[]): number[] => {
  const { length } = content
  if (length < 0x80) return [tag, length, ...content]
  return length < 0x100
    ? [tag, 0x81, length, ...content]
    : [tag, 0x82, length >> 8, length & 0xff, ...content]
}

const SEQUENCE = 0x30
/** Context tags of GeneralName and of permittedSubtrees. */
const DNS_NAME = 0x82
const IP_ADDRESS = 0x87
const PERMITTED = 0xa0

const network = (address: string, bits: number) => {
  const bytes = bytesOf(address)
  return element(IP_ADDRESS, [...bytes, ...mask(bits, bytes.length)])
}
const domain = (name: string) => element(DNS_NAME, [...Buffer.from(name, 'ascii')])

export const NAME_CONSTRAINTS = '2.5.29.30'

/** The value of the extension that permits what `outside` lets through. */
export const nameConstraints = (madeFor: readonly string[]): Uint8Array<ArrayBuffer> => {
  const extra = outside(madeFor, [])
  const subtrees = [
    ...PRIVATE_NETWORKS.map(([address, bits]) => network(address, bits)),
    ...INSIDE_NAMES.map(domain),
    ...extra.map(host => (isIP(host) ? network(host, isIPv6(host) ? 128 : 32) : domain(host))),
  ]
  return Uint8Array.from(
    element(
      SEQUENCE,
      element(
        PERMITTED,
        subtrees.flatMap(base => element(SEQUENCE, base)),
      ),
    ),
  )
}
