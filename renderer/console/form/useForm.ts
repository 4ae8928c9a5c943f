/** A form of the desk: values kept as a draft, checked by the contract's schema, sent, never lost. */
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type * as z from 'zod'
import { type Problems, problemsOf } from './problem.rules.ts'
import { useDraft } from './useDraft.ts'

export interface FormOptions<Values extends object, Sent, Saved> {
  room: string
  item: string
  initial: Values
  /** Checks by the schema of the contract. */
  check: (values: Values) => z.ZodSafeParseResult<Sent>
  send: (sent: Sent, values: Values) => Promise<Saved>
  onSaved: (saved: Saved) => void
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
    mutationFn: ({ sent, now }: { sent: Sent; now: Values }) => options.send(sent, now),
    onSuccess: saved => {
      forget()
      options.onSaved(saved)
    },
  })
  const checked = options.check(values)
  const problems: Problems = tried && !checked.success ? problemsOf(checked.error.issues) : {}
  const submitValues = (now: Values) => {
    // The button stays enabled, so that the keyboard does not lose its place; once is enough all the same.
    if (sending.isPending) return
    setTried(true)
    const result = options.check(now)
    if (result.success) sending.mutate({ sent: result.data, now })
    else focusFirstWrong(element.current)
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
    submit: () => submitValues(values),
    /** Changes and sends at once. */
    submitWith: (patch: Partial<Values>) => {
      change(patch)
      submitValues({ ...values, ...patch })
    },
    pending: sending.isPending,
    error: sending.error,
  }
}
