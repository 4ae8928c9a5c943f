/** What the font of the page lacks; the list of what it has is unpacked once. */
import coverage from '../../../../resources/fonts/coverage.json' with { type: 'json' }
import { missingIn, unpacked } from './coverage.rules.ts'

const POINTS = unpacked(coverage.characters)

export const missingHere = (text: string): string[] => missingIn(text, POINTS)
