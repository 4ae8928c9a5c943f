/** A form of the desk: values kept as a draft, checked by the contract's schema, sent, never lost. */
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type * as z from 'zod'
import type { Step } from '../../../electron/contract/approval.ts'
import { type Problems, problemsOf } from './problem.rules.ts'
import { useDraft } from './useDraft.ts'

/** What is to become of what is sent. */
export interface Saving {
  step: Step
  /** Why it goes up unread; empty otherwise. */
  reason: string
}

export interface FormOptions<Values extends object, Sent, Saved> {
  room: string
  item: string
  initial: Values
  /** Checks by the schema of the contract. */
  check: (values: Values) => z.ZodSafeParseResult<Sent>
  send: (sent: Sent, values: Values, saving: Saving) => Promise<Saved>
  onSaved: (saved: Saved, saving: Saving) => void
}

/** After the render that marks the fields, so that the keyboard stands on the first one that is wrong. */
const focusFirstWrong = (form: HTMLElement | null) =>
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] button')
    wrong?.focus()
    wrong?.scrollIntoView({ block: 'center' })
  })

export const useForm = <Values extends object, Sent, Saved>(options: FormOptions<Values, Sent, Saved>) => {
  const { values, restored, change, forget, restart } = useDraft(options.room, options.item, options.initial)
  const element = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const sending = useMutation({
    mutationFn: ({ sent, now, saving }: { sent: Sent; now: Values; saving: Saving }) =>
      options.send(sent, now, saving),
    onSuccess: (saved, { saving }) => {
      forget()
      options.onSaved(saved, saving)
    },
  })
  const checked = options.check(values)
  const problems: Problems = tried && !checked.success ? problemsOf(checked.error.issues) : {}
  /** What would be sent; null, with the keyboard on what is wrong, when the form is not complete. */
  const ready = (now: Values): Sent | null => {
    setTried(true)
    const result = options.check(now)
    if (result.success) return result.data
    focusFirstWrong(element.current)
    return null
  }
  const submit = (now: Values, saving: Saving) => {
    // The button stays enabled, so that the keyboard does not lose its place; once is enough all the same.
    const sent = sending.isPending ? null : ready(now)
    if (sent !== null) sending.mutate({ sent, now, saving })
  }
  return {
    element,
    values,
    change,
    problems,
    restored,
    restart: (from: Values) => {
      restart(from)
      setTried(false)
      sending.reset()
    },
    isReady: () => ready(values) !== null,
    submit: (step: Step = 'submit', reason = '') => submit(values, { step, reason }),
    /** Changes and sends at once. */
    submitWith: (patch: Partial<Values>) => {
      change(patch)
      submit({ ...values, ...patch }, { step: 'submit', reason: '' })
    },
    pending: sending.isPending,
    error: sending.error,
  }
}
