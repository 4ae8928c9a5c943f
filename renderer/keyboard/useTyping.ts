/** Joins the rules of the keys to a field: what is pressed, what is offered, what is written. */
import { useMemo, useState } from 'react'
import type { Kind } from './field.rules.ts'
import { carryOut, type Field } from './fields.ts'
import { candidatesOf } from './pinyin/candidates.rules.ts'
import { parted } from './pinyin/steps.rules.ts'
import { type Act, freshKeyboard, inAnotherField, type Keyboard, press, type Script } from './press.rules.ts'
import { reveal } from './reveal.ts'
import { useDictionary } from './useDictionary.ts'

type Whose = Pick<TypingOptions, 'field' | 'owner' | 'script'>

interface Kept extends Whose {
  keyboard: Keyboard
}

const keyboardFor = (whose: Whose, kept: Kept): Keyboard => {
  if (kept.owner !== whose.owner) return freshKeyboard(whose.script)
  return kept.field === whose.field ? kept.keyboard : inAnotherField(kept.keyboard)
}

const useKeyboard = (whose: Whose) => {
  const [kept, setKept] = useState<Kept>(() => ({ ...whose, keyboard: freshKeyboard(whose.script) }))
  const keyboard = keyboardFor(whose, kept)
  if (keyboard !== kept.keyboard) setKept({ ...whose, keyboard })
  return { keyboard, setKeyboard: (next: Keyboard) => setKept({ ...whose, keyboard: next }) }
}

const useOffer = ({ letters, habits }: Keyboard, wanted: boolean) => {
  const { dictionary, failed } = useDictionary(wanted)
  const candidates = useMemo(
    () => (dictionary ? candidatesOf(letters, dictionary, habits) : []),
    [letters, dictionary, habits],
  )
  const spelled = useMemo(
    () => (dictionary ? parted(letters, dictionary.syllables).join(' ') : letters),
    [letters, dictionary],
  )
  return { candidates, spelled, dictionary: dictionary ? 'open' : failed ? 'failed' : 'opening' } as const
}

export type Offer = ReturnType<typeof useOffer>

export interface TypingOptions {
  field: Field | null
  owner: string | undefined
  kind: Kind
  script: Script
  hide: () => void
}

export const useTyping = ({ field, kind, hide, ...whose }: TypingOptions) => {
  const { keyboard, setKeyboard } = useKeyboard({ ...whose, field })
  const pinyin = kind === 'words'
  const offer = useOffer(keyboard, field !== null && pinyin && keyboard.script === 'zh')
  const act = (pressed: Act) => {
    if (!field) return
    const around = { candidates: offer.candidates, text: field.value, pinyin }
    const { keyboard: next, edits } = press(keyboard, pressed, around)
    setKeyboard(next)
    for (const edit of edits) carryOut(field, edit, hide)
    if (edits.length > 0) reveal(field)
  }
  return { keyboard, offer, act }
}
