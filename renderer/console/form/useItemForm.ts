/** The form of an item that others may save meanwhile: it knows what is newer, and from which revision it saves. */
import { useState } from 'react'
import { errorCode } from '../../client/errors.ts'
import { newerWords, sameWords, savedFrom, type Versioned } from './conflict.rules.ts'
import { type FormOptions, type Saving, useForm } from './useForm.ts'

export interface ItemFormOptions<Values extends Versioned, Sent, Saved>
  extends Omit<FormOptions<Values, Sent, Saved>, 'initial' | 'send'> {
  /** What the station holds now; undefined for a new item. */
  stored: Values | undefined
  /** What a new item begins with. */
  empty: () => Values
  send: (sent: Sent, saving: Saving & { revision: number }) => Promise<Saved>
}

const showVersions = (form: HTMLElement | null) => {
  const versions = form?.querySelector<HTMLElement>('[data-versions]')
  versions?.focus({ preventScroll: true })
  versions?.scrollIntoView({ block: 'center' })
}

export const useItemForm = <Values extends Versioned, Sent, Saved>({
  stored,
  empty,
  send,
  ...options
}: ItemFormOptions<Values, Sent, Saved>) => {
  const [base, setBase] = useState(() => stored ?? empty())
  const form = useForm({
    ...options,
    initial: base,
    send: (sent, mine, saving) => send(sent, { ...saving, revision: savedFrom({ mine, base, stored }) }),
  })
  const versions = { mine: form.values, base, stored }
  const theirs = form.pending ? null : newerWords(versions)
  const restart = (from: Values) => {
    setBase(from)
    form.restart(from)
  }
  const settled = errorCode(form.error) === 'CONFLICT' && savedFrom(versions) === stored?.revision
  return {
    ...form,
    restart,
    theirs,
    /** Nothing was typed since the form began. */
    untouched: sameWords(form.values, base),
    /** A conflict that has been decided is none any more. */
    error: settled ? null : form.error,
    submit: (...saving: Parameters<typeof form.submit>) => {
      // Nobody overwrites what they have not seen.
      if (theirs) showVersions(form.element.current)
      else form.submit(...saving)
    },
    /** Throws away what was typed. */
    discard: () => restart(stored ?? empty()),
  }
}
