/** Pure rules of the console's door to the LAN: where it should stand now, and what an office PC types to reach it. */
import { isIP, isIPv6 } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import type { LanFields, LanInterface, LanObstacle } from '../../contract/lan.ts'

/** Where the door should stand now. */
export type Plan =
  | { kind: 'off' }
  | { kind: 'closed'; why: LanObstacle; detail: string }
  | {
      kind: 'open'
      addresses: readonly string[]
      port: number
      /** Addresses and names, all of which the certificate must name. */
      hosts: readonly string[]
    }

/** A browser cannot be given an address that holds on one cable only. */
const isLinkLocal = ({ family, scopeid, address }: NetworkInterfaceInfo) =>
  family === 'IPv6' && (scopeid !== 0 || address.toLowerCase().startsWith('fe80'))

/** @param known as `os.networkInterfaces()` tells it. */
export const interfacesOf = (known: NodeJS.Dict<NetworkInterfaceInfo[]>): LanInterface[] =>
  Object.entries(known).map(([name, infos = []]) => ({
    name,
    addresses: infos.filter(info => !isLinkLocal(info)).map(({ address }) => address),
    loopback: infos.every(({ internal }) => internal),
  }))

const closed = (why: LanObstacle, detail: string): Plan => ({ kind: 'closed', why, detail })

export const planOf = (settings: LanFields, interfaces: readonly LanInterface[]): Plan => {
  if (!settings.on) return { kind: 'off' }
  const { interface: name, port, names } = settings
  const found = interfaces.find(candidate => candidate.name === name)
  if (!found) {
    const others = interfaces.map(other => other.name).join(', ')
    return closed('no-interface', `There is no network interface "${name}" now; there are: ${others}`)
  }
  const { addresses } = found
  if (addresses.length === 0)
    return closed('no-address', `The network interface "${name}" has no address now`)
  return { kind: 'open', addresses, port, hosts: [...new Set([...addresses, ...names])] }
}

/** As a URL and a Host header write it. */
export const hostInUrl = (host: string): string =>
  isIPv6(host) ? new URL(`https://[${host}]`).hostname : host

/** Whether a session began on the LAN, by where the audit log says that its owner was. */
export const isOnLan = (from: string) => isIP(from) !== 0

/** @param hosts names and addresses. */
export const consoleAddresses = (hosts: readonly string[], port: number): string[] =>
  hosts.map(host => new URL(`https://${hostInUrl(host)}:${port}/console`).href)

/** IPv4 addresses and names are typed, IPv6 addresses hardly ever. */
export const typedFirst = (hosts: readonly string[]): string[] =>
  hosts.toSorted((a, b) => Number(isIPv6(a)) - Number(isIPv6(b)))

const OBSTACLES: Record<string, LanObstacle> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'no-address',
}

/** @param code of the error with which listening failed. */
export const obstacleOf = (code: string): LanObstacle => OBSTACLES[code] ?? 'failed'
