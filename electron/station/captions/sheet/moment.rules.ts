/** Pure rules of moments in a cell, by the station's own clock: 2026-11-25 16:00, or a day alone; read and written. */

const DAY = /^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?/
const TIME = /^[\sT]*(\d{1,2}):(\d{2})(?::\d{2})?$/

const two = (figure: number) => String(figure).padStart(2, '0')

/** @param edge of a day without a time: its first or its last minute. Null: it is no moment. */
export const momentIn = (cell: string, edge: 'start' | 'end'): Date | null => {
  const words = cell.normalize('NFKC').trim()
  const [day = '', ...figures] = DAY.exec(words) ?? []
  const [year = 0, month = 0, date = 0] = figures.map(Number)
  const rest = words.slice(day.length)
  const time = rest === '' ? (edge === 'start' ? '00:00' : '23:59') : rest
  const [, hour = '99', minute = '99'] = TIME.exec(time) ?? []
  const moment = new Date(year, month - 1, date, Number(hour), Number(minute))
  // What is no day of the calendar becomes another one.
  const isReal = moment.getMonth() === month - 1 && moment.getDate() === date && Number(hour) < 24
  return day !== '' && isReal && Number(minute) < 60 ? moment : null
}

export const momentCell = (instant: string): string => {
  const moment = new Date(instant)
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
