/** How the settings are kept on disk: their shape of today, and the steps that lead to it from older ones. */
import { Site } from '../../contract/site.ts'
import type { DocumentShape } from '../documents.ts'
import { places } from './migrations/0002-places.ts'
import { cardFormats } from './migrations/0003-card-formats.ts'
import { wordsToAvoid } from './migrations/0004-words-to-avoid.ts'
import { readiness } from './migrations/0005-readiness.ts'

export const SITE_DOCUMENT = {
  name: 'site',
  schema: Site,
  version: 5,
  migrations: [places, cardFormats, wordsToAvoid, readiness],
} satisfies DocumentShape<Site>
