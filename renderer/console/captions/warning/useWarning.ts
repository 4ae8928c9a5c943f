/** The facts of a warning beside a caption's form: the text follows them until somebody writes it otherwise. */
import { useState } from 'react'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { toLocal } from '../../form/period.rules.ts'
import type { CaptionValues } from '../caption.rules.ts'
import type { CaptionFormState } from '../useCaptionForm.ts'
import { composed, missingIn, newWarning, type WarningFields } from './warning.rules.ts'

export const useWarning = ({ values, change }: CaptionFormState) => {
  const { language } = useLanguage()
  const [facts, setFacts] = useState<WarningFields | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const fields = isOpen ? facts : null
  const textOf = (facts: WarningFields, words: CaptionValues) => composed(facts, words.level, language)
  const follows = fields !== null && (values.text.trim() === '' || values.text === textOf(fields, values))
  return {
    /** Null while they are folded up. */
    fields,
    missing: fields ? missingIn(fields, values.level) : [],
    follows,
    toggle: () => {
      setFacts(facts ?? newWarning(toLocal(new Date())))
      setIsOpen(!isOpen)
    },
    fill: (patch: Partial<WarningFields>) => {
      if (!fields) return
      const next = { ...fields, ...patch }
      setFacts(next)
      if (follows) change({ text: textOf(next, values) })
    },
    /** Changes the caption; its text follows where that is one of the facts. */
    change: (patch: Partial<CaptionValues>) => {
      const next = { ...values, ...patch }
      const text = fields && follows && patch.text === undefined ? textOf(fields, next) : next.text
      change({ ...patch, text })
    },
    /** Throws away what somebody wrote otherwise. */
    rewrite: () => {
      if (fields) change({ text: textOf(fields, values) })
    },
  }
}
export type Warning = ReturnType<typeof useWarning>
