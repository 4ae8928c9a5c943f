/** The settings of the site, and the language that the page starts with. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { USUAL_IDLE } from '../../electron/contract/siteFields.ts'
import { station } from './station.ts'

export const useSite = () => useQuery(station.site.get.queryOptions()).data

export const useIdleTimes = () => useSite()?.idle ?? USUAL_IDLE

export const useSiteLanguage = () => {
  const { i18n } = useTranslation()
  const language = useSite()?.language
  const begun = useRef(i18n.language)
  const applied = useRef<string>(undefined)
  useEffect(() => {
    // Only a change of the site's language counts; a person's own choice stays until that person is gone.
    if (!language || applied.current === language) return
    const isChosen = applied.current === undefined && i18n.language !== begun.current
    applied.current = language
    if (!isChosen) void i18n.changeLanguage(language)
  }, [i18n, language])
}
