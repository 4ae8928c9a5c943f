/** The change stream to every open page. */
import { EventPublisher } from '@orpc/server'
import type { Change, Topic } from '../../contract/live.ts'
import type { Door } from '../http/door.ts'
import type { NewId } from '../ports.ts'

export const openLive = (newId: NewId) => {
  const publisher = new EventPublisher<{ change: Topic }>()
  const boot = newId()
  const open = { screen: 0, others: 0 }
  return {
    /** Pages that follow the stream now: the kiosk's own, and others. */
    pages: () => ({ ...open }),
    announce: (topic: Topic) => publisher.publish('change', topic),
    /** Subscribes before it says hello, so that nothing falls between the two. */
    changes: async function* (signal: AbortSignal | undefined, isScreen = false): AsyncGenerator<Change> {
      const topics = publisher.subscribe('change', signal ? { signal } : {})
      const kind = isScreen ? 'screen' : 'others'
      open[kind] += 1
      try {
        yield { type: 'hello', boot }
        for await (const topic of topics) yield { type: 'changed', topic }
      } finally {
        open[kind] -= 1
      }
    },
  }
}
export type Live = ReturnType<typeof openLive>

export const liveRoutes = ({ live: door }: Door, live: Live) => ({
  changes: door.changes.handler(({ signal, context }) => live.changes(signal, context.screen)),
})
