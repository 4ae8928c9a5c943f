/** Names the window after its page, so that several of them are told apart. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

export const useWindowTitle = (title: string) => {
  const { t } = useTranslation('console')
  const desk = t('desk.name')
  useEffect(() => {
    const before = document.title
    document.title = `${title} · ${desk}`
    return () => {
      document.title = before
    }
  }, [title, desk])
}
