/** Tells each room that time has passed; one that fails keeps no other one back. */

export type TickFailed = (room: string, error: unknown) => void

export const tickEach = async (rooms: Record<string, { tick(): unknown }>, failed: TickFailed) => {
  for (const [name, room] of Object.entries(rooms)) {
    try {
      await room.tick()
    } catch (error) {
      failed(name, error)
    }
  }
}
