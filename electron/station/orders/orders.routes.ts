/** Orders behind the door. */
import type { Door } from '../http/door.ts'
import type { Orders } from './orders.ts'

export const orderRoutes = ({ orders: door }: Door, orders: Orders) => ({
  place: door.place.handler(({ input }) => orders.place(input)),
  testCard: door.testCard.handler(({ input }) => ({
    length: orders.testCard(input.identifiedBy, input.identification),
  })),
})
