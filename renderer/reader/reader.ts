/** Listens for a card anywhere on the page; needs no focused field, and keeps what it read from everything else. */
import { useEffect, useRef } from 'react'
import { type Identity, numberFrom } from '../../electron/contract/identity.ts'
import { useKeyTurns } from './keyTurns.ts'
import {
  type Expected,
  type Heard,
  type Hearing,
  hearKey,
  hearSilence,
  SILENT_READER,
} from './reader.rules.ts'

/** Until the settings are known the station judges alone. */
const expectedBy = (identity: Identity | undefined): Expected => ({
  isCard: text => identity === undefined || numberFrom('card', text, identity) !== null,
  ending: identity?.ending ?? 'key',
})

export const useCardReader = (
  identity: Identity | undefined,
  onHeard: (heard: NonNullable<Heard>) => void,
) => {
  const reader = useRef(SILENT_READER)
  useEffect(
    () => () => {
      reader.current = SILENT_READER
    },
    [],
  )
  const take = (hearing: Hearing) => {
    reader.current = hearing.reader
    if (hearing.heard) onHeard(hearing.heard)
    return hearing.ours
  }
  const expected = expectedBy(identity)
  useKeyTurns({
    onKey: turn => take(hearKey(reader.current, turn, expected)),
    onSilence: at => take(hearSilence(reader.current, at, expected)),
  })
}
