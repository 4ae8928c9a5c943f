/** Whether an item is what a search looks for; how Chinese is spelled is fetched with the first word of letters. */
import { useQuery } from '@tanstack/react-query'
import { finds, termsOf } from './search.rules.ts'
import { spelledWord } from './spelling.rules.ts'

const loadReadings = async () => (await import('./readings.ts')).readingsOf

/** Answers with a test of everything of an item that can be searched. */
export const useFinds = (query: string) => {
  const terms = termsOf(query)
  const { data: readingsOf } = useQuery({
    queryKey: ['readings'],
    queryFn: loadReadings,
    enabled: terms.some(term => spelledWord(term) !== null),
  })
  return (texts: readonly string[]): boolean => finds(texts, terms, readingsOf)
}
