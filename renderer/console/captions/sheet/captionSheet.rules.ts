/** Pure rules of captions that come in as a sheet: what of each one should look at first, and which faults say all. */
import type { CaptionFault } from '../../../../electron/contract/captionSheet.ts'
import { graphemes } from '../../../../electron/contract/common.ts'
import type { WordToAvoid } from '../../../../electron/contract/siteFields.ts'
import { wordsToAvoidIn } from '../../form/checks/avoid.rules.ts'
import { missingHere } from '../../form/checks/coverage.ts'
import { EASY_LENGTH } from '../caption.rules.ts'

export type Care =
  | { kind: 'long'; count: number }
  | { kind: 'glyphs'; characters: string }
  | { kind: 'avoid'; word: string }

/** Nothing is forbidden; the same is checked again where the draft is opened and where it is approved. */
export const caresOf = (text: string, avoid: readonly WordToAvoid[]): Care[] => {
  const count = graphemes(text)
  const missing = missingHere(text)
  return [
    ...(count > EASY_LENGTH ? [{ kind: 'long', count } as const] : []),
    ...(missing.length > 0 ? [{ kind: 'glyphs', characters: missing.slice(0, 8).join('') } as const] : []),
    ...wordsToAvoidIn(text, avoid).map(({ term }) => ({ kind: 'avoid', word: term }) as const),
  ]
}

const BY_ITSELF: readonly CaptionFault[] = [
  'too-many',
  'backwards',
  'over',
  'repeated',
  'heading',
  'heading-repeated',
]

/** Whether it has to be said what the column takes. */
export const needsWords = (fault: CaptionFault): boolean => !BY_ITSELF.includes(fault)
