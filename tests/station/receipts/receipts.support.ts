/** A station with one notice on the board, workers who confirm it, and an office PC that is not the kiosk. */
import type { StationOptions } from '../../../electron/station/station.ts'
import { hoursFromNow, noticeDraft } from '../../support/builders.ts'
import { startStation } from '../../support/station.ts'

export const DAY = 86_400_000

export const stationWithNotice = async (options: Partial<StationOptions> = {}) => {
  const now = { date: new Date(), monotonic: 0 }
  const station = await startStation({
    clock: { now: () => now.date },
    monotonic: () => now.monotonic,
    ...options,
  })
  const staff = await station.staffMember()
  const notice = await staff.ask.notices.create(noticeDraft({ end: hoursFromNow(48) }))
  const office = await station.member('王芳', 'editor')
  await office.ask.staff.confirm({ secret: 'banqianhui-650' })
  let sent = 0
  const touch = (id = `touch-${++sent}`) => station.screen.ask.receipts.touch({ id, notice: notice.id })
  /** Another finger, after the pause. */
  const touchLater = () => {
    now.monotonic += 11_000
    return touch()
  }
  const card = (identification: string, id = `card-${++sent}`) =>
    station.screen.ask.receipts.card({ id, notice: notice.id, identification })
  const listWorkers = (...lines: string[]) =>
    office.ask.receipts.listWorkers({ notice: notice.id, file: new File([lines.join('\n')], 'list.csv') })
  const missing = (...lines: string[]) =>
    office.ask.receipts.missing({ notice: notice.id, file: new File([lines.join('\n')], 'list.csv') })
  const counts = () => staff.ask.receipts.of({ notice: notice.id })
  const published = async () => (await station.anybody.ask.receipts.open())[0]
  return {
    ...{ ...station, staff, office, notice, now },
    ...{ touch, touchLater, card, listWorkers, missing, counts, published },
  }
}
