/** The results of a round as a sheet: one row for each item, venue and slot; small counts are told as "<5". */
import { type RoundReport, SMALLEST_PUBLISHED_CELL } from '../../contract/roundResults.ts'
import type { Cell } from '../sheets/sheets.ts'

type Language = 'zh-CN' | 'en'

const HEADINGS: Record<Language, string[]> = {
  'zh-CN': ['活动', '点单人数', '场地', '时段', '人数', '评分', '评分人数'],
  en: ['Activity', 'Orders', 'Venue', 'Slot', 'Orders here', 'Rating', 'Ratings'],
}

const told = (count: number | null): Cell => count ?? `<${SMALLEST_PUBLISHED_CELL}`

export const resultRows = ({ round, dishes }: RoundReport, language: Language): Cell[][] => {
  const words = ({ zh, en }: { zh: string; en: string }) => (language === 'en' && en ? en : zh)
  const rows = dishes.flatMap(({ dish: id, orders, cells, rating }) => {
    const dish = round.dishes.find(candidate => candidate.id === id)
    if (!dish) return []
    return cells.flatMap((row, venue) =>
      row.flatMap((count, slot) => {
        const [place, time] = [round.venues[venue], round.slots[slot]]
        const offered = place && time && dish.venues.includes(place.id) && dish.slots.includes(time.id)
        if (!offered) return []
        const rated = rating ? [rating.average, rating.ratings] : ['', '']
        return [[words(dish.title), told(orders), words(place.name), words(time.name), told(count), ...rated]]
      }),
    )
  })
  return [HEADINGS[language], ...rows]
}
