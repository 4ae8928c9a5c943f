/** A station whose round is open, with the demo's menu, and picks that fit it. */
import type { StationOptions } from '../../electron/station/station.ts'
import { demoContent, startStation } from './station.ts'

export const stationWithMenu = async (options: Partial<StationOptions> = {}) => {
  const station = await startStation({ ...options, demoDir: demoContent })
  const menu = await station.anybody.ask.rounds.menu()
  if (!menu) throw new Error('the demo has no open round')
  const picks = menu.dishes
    .slice(0, 2)
    .map(({ id, venues: [venue = ''], slots: [slot = ''] }) => ({ dish: id, venue, slot }))
  let count = 0
  const order = (identification: string, some: { picks?: typeof picks; id?: string; round?: string } = {}) =>
    station.screen.ask.orders.place({
      id: `test-order-${++count}`,
      round: menu.id,
      picks,
      identification,
      ...some,
    })
  const staff = async () => {
    if (!station.demo) throw new Error('the demo made up no account')
    await station.anybody.ask.staff.signIn(station.demo)
    return station.anybody
  }
  return { ...station, menu, picks, order, staff }
}
