/** An office with a catalogue, and rounds that it opens and closes; every worker has a number. */
import type { RoundSettings } from '../../electron/contract/round.ts'
import type { StationOptions } from '../../electron/station/station.ts'
import { hoursFromNow, roundDraft, roundSettings } from './builders.ts'
import { startStation } from './station.ts'

const activity = (zh: string, some: object = {}) => ({
  category: 'qipai',
  title: { zh, en: '' },
  pitch: { zh: '来就是了', en: '' },
  picture: null,
  minutes: 90,
  threshold: 8,
  venues: ['shitang', 'julebu'],
  slots: ['zhoumo', 'zaoban-hou'],
  joinable: true,
  ...some,
})

export const stationWithCycle = async (options: Partial<StationOptions> = {}) => {
  const station = await startStation(options)
  const staff = await station.staffMember()
  const { ask } = staff
  const chess = await ask.activities.create(activity('象棋擂台'))
  const film = await ask.activities.create(activity('露天电影', { joinable: false }))

  /** A round of both activities that takes orders. */
  const openRound = async (settings: Partial<RoundSettings> = {}, closesAt = hoursFromNow(48)) => {
    const draft = roundDraft({ activities: [chess.id, film.id], settings: roundSettings(settings), closesAt })
    return ask.rounds.open(await ask.rounds.create(draft))
  }
  let sent = 0
  const pick = (dish: string, venue = 'shitang') => ({ dish, venue, slot: 'zhoumo' })
  /** @param number what the worker's card says. */
  const order = (
    round: string,
    number: string,
    dishes: readonly string[] = [chess.id],
    some: { change?: boolean; id?: string } = {},
  ) =>
    station.screen.ask.orders.place({
      id: `order-${++sent}`,
      round,
      picks: dishes.map(dish => pick(dish)),
      identification: number,
      ...some,
    })
  /** So many workers who all want the same. */
  const many = async (round: string, count: number, dish = chess.id) => {
    for (let at = 0; at < count; at++) await order(round, String(10_000_000 + at), [dish])
  }
  /** The newest revision of a round. */
  const look = async (id: string) => {
    const found = (await ask.rounds.list()).find(round => round.id === id)
    if (!found) throw new Error(`there is no round ${id}`)
    return found
  }
  return { ...station, staff, chess, film, openRound, order, many, look }
}
