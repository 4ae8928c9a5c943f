/** What a list shows, kept in its address: it is still so after a look at one of its items, and can be sent to somebody. */
import { useSearch, useSearchParams } from 'wouter'

/** @param usual values by name; those that are as usual do not stand in the address. */
export const useAddress = <Values extends Record<string, string>>(usual: Values) => {
  const [params, setParams] = useSearchParams()
  const named = Object.keys(usual).map(name => [name, params.get(name) ?? usual[name]])
  const values = Object.fromEntries(named) as { [Name in keyof Values]: string }
  const change = (patch: Partial<Record<keyof Values, string>>) => {
    const next = Object.entries({ ...values, ...patch }).filter(([name, value]) => value !== usual[name])
    setParams(Object.fromEntries(next) as Record<string, string>, { replace: true })
  }
  return { values, change }
}

/** The way from a list to an item and back, which keeps what the list shows. */
export const useKeptSearch = (): string => {
  const search = useSearch()
  return search === '' ? '' : `?${search}`
}
