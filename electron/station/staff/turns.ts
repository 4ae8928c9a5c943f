/** Lets few secrets be checked at once, one for each address, so that guessing from afar never fills the machine. */
import { oneAtATime } from '../oneAtATime.ts'
import { Refusal } from '../refusal.ts'

/** A check costs 0.1 s of a core and 32 MiB; the pool that runs it also serves files. */
const AT_ONCE = 2
const WAITING_PER_ADDRESS = 12

export const openTurns = () => {
  const queues = new Map<string, { waiting: number; inTurn: ReturnType<typeof oneAtATime> }>()
  const waiting: Array<() => void> = []
  let running = 0

  const enter = () =>
    new Promise<void>(resolve => {
      if (running < AT_ONCE) {
        running += 1
        resolve()
      } else waiting.push(resolve)
    })
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  const withinLimit = async <T>(task: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await task()
    } finally {
      leave()
    }
  }

  /** Refuses with BUSY when too much from this address waits already. */
  return async <T>(address: string, task: () => Promise<T>): Promise<T> => {
    const queue = queues.get(address) ?? { waiting: 0, inTurn: oneAtATime() }
    if (queue.waiting >= WAITING_PER_ADDRESS) throw new Refusal('BUSY')
    queues.set(address, queue)
    queue.waiting += 1
    try {
      return await queue.inTurn(() => withinLimit(task))
    } finally {
      queue.waiting -= 1
      if (queue.waiting === 0) queues.delete(address)
    }
  }
}
