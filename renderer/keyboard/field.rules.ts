/** Pure rules of fields: which of them the keyboard serves, with which keys, and what Enter does there. */

/** words: Chinese or English · latin, secret: no Chinese · whole, decimal, phone: a number pad. */
export type Kind = 'words' | 'latin' | 'secret' | NumberKind
export type NumberKind = 'whole' | 'decimal' | 'phone'

const BY_MODE: Record<string, Kind> = {
  numeric: 'whole',
  decimal: 'decimal',
  tel: 'phone',
  email: 'latin',
  url: 'latin',
}
const BY_TYPE: Record<string, Kind> = {
  text: 'words',
  search: 'words',
  textarea: 'words',
  email: 'latin',
  url: 'latin',
  tel: 'phone',
  number: 'decimal',
}

export interface FieldFacts {
  /** As the element says it: "text", "textarea", "password" … */
  type: string
  inputMode: string
  /** As the element says it: "current-password", "username" … */
  autoComplete: string
}

/** A password that is shown is a field of type "text", and a password still. */
export const isSecret = ({ type, autoComplete }: Omit<FieldFacts, 'inputMode'>): boolean =>
  type === 'password' || autoComplete.endsWith('-password')

/** Null for what is not written in: a tick, a date, a file. */
export const kindOf = (facts: FieldFacts): Kind | null => {
  const byType = isSecret(facts) ? 'secret' : BY_TYPE[facts.type]
  return byType ? (BY_MODE[facts.inputMode] ?? byType) : null
}

export const isNumber = (kind: Kind): kind is NumberKind =>
  kind === 'whole' || kind === 'decimal' || kind === 'phone'

/** newline: goes on in the same field · next: to the next field · submit: as Enter in a form · done: puts the keyboard away. */
export type Enter = 'newline' | 'next' | 'submit' | 'done'

export interface Place extends Omit<FieldFacts, 'inputMode'> {
  /** Another field of the form comes after it. */
  followed: boolean
}

/** Only a password is sent on by Enter: whatever is published takes a touch on its own button. */
export const enterOf = (place: Place): Enter => {
  if (place.type === 'textarea') return 'newline'
  if (place.followed) return 'next'
  return isSecret(place) ? 'submit' : 'done'
}
