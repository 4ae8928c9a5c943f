/** A key that went down or up, as much of it as tells a reader from a hand. */
export interface KeyTurn {
  type: 'down' | 'up'
  /** As in KeyboardEvent. */
  key: string
  code: string
  /** Whether Alt is held. */
  alt: boolean
  /** Ms of a monotonic clock. */
  at: number
}
