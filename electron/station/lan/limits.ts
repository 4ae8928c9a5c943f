/** How much of the machine the LAN may use, so that the kiosk never feels it. Times in milliseconds. */

export const LAN_LIMITS = {
  /** Connections of one address at once: a browser opens six, and a colleague may sit at the same PC. */
  connectionsPerAddress: 64,
  connections: 256,
  /** A TLS handshake costs the core about a millisecond, so that new connections are counted too. */
  newPerAddress: 100,
  newConnections: 300,
  newWithin: 10_000,
  /** Until the first byte, and until the TLS handshake is done. */
  handshake: 10_000,
  /** Until the headers of a request are complete, and until all of it is. */
  headers: 10_000,
  request: 30_000,
  keepAlive: 15_000,
  /** The change stream says something every five seconds, so that a silent connection is a dead one. */
  silence: 60_000,
  headerBytes: 16 * 1024,
  /** Requests under way on one connection; a browser waits for each answer. */
  atOnce: 8,
  /** Requests of one address: a page asks a dozen questions when it opens, and one or two at each change. */
  requests: 400,
  requestsWithin: 10_000,
  /** Tries to give a password, on top of the delays that grow in staff/. */
  secrets: 20,
  secretsWithin: 60_000,
  /** For answers that are under way when the door is closed. */
  farewell: 500,
}
export type LanLimits = typeof LAN_LIMITS
