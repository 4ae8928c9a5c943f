/** What sets one door of the station apart from another: where it answers, and how far it believes who comes. */

export interface Entrance {
  scheme: 'http' | 'https'
  port: () => number
  /** Names and addresses that are ours, as a URL writes them: in lower case, IPv6 in brackets. */
  hosts: () => readonly string[]
  /** On this machine the screen may prove itself, and its pages are served; from the LAN only the console is reached. */
  local: boolean
}

const DEFAULT_PORTS = { http: 80, https: 443 }

/** Each of our hosts as the Host header names it: a browser leaves the scheme's own port out. */
export const authoritiesOf = ({ scheme, hosts, port }: Entrance): string[] =>
  hosts().map(host => (port() === DEFAULT_PORTS[scheme] ? host : `${host}:${port()}`))
