/** The word said in passing, in the language of the page; gone by itself. */
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Menu } from './menu.rules.ts'
import type { Order } from './order.rules.ts'

/** Long enough for a slow reader of two lines. */
const STAYS_MS = 6_000

/** @param onDone is told when the word has been there long enough. */
export const useSaid = (said: Order['said'], menu: Menu, onDone: () => void): string | null => {
  const { t } = useTranslation('order')
  const { picksPerWorker, capPerCategory } = menu.settings
  const done = useEffectEvent(onDone)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => done(), STAYS_MS)
    return () => clearTimeout(timer)
  }, [said])
  if (!said) return null
  return t(`word.${said.word}`, { count: said.word === 'full' ? picksPerWorker : (capPerCategory ?? 0) })
}
