/** Which shows stay when there is not room for all. */
import { expect, test } from 'vitest'
import { filesOf, keptShows, missingFiles } from '../../../electron/station/sync/plan.rules.ts'
import { aFile, aManifest, aPublisher } from '../manifest/support.ts'

/** Ten bytes each, the later ones came in later. */
const files = ['one', 'two', 'three'].map(name => aFile(name.padEnd(10)))
const manifest = aManifest(aPublisher(), files)
manifest.shows.forEach((show, index) => {
  show.addedAt = `2026-01-0${index + 1}T00:00:00.000Z`
})
const [one = '', two = '', three = ''] = files.map(({ id }) => id)
const kept = (quotaBytes: number | null, played: Record<string, string> = {}, scheduled: string[] = []) =>
  keptShows(manifest, { quotaBytes, played, scheduled }).map(({ id }) => id)

test('without a quota all stay', () => {
  expect(kept(null)).toEqual([one, two, three])
})

test('what came in the longest time ago and was not played goes first', () => {
  expect(kept(20)).toEqual([two, three])
  expect(kept(20, { [one]: '2026-02-01T00:00:00.000Z' })).toEqual([one, three])
})

test('what is scheduled never goes, even where it alone is too much', () => {
  expect(kept(20, {}, [one])).toEqual([one, three])
  expect(kept(5, {}, [one, two])).toEqual([one, two])
})

test('only the files of shows that stay are fetched, the small ones first', () => {
  const large = aFile('x'.repeat(50))
  const library = aManifest(aPublisher(), [large, ...files])
  const wanted = filesOf(
    library,
    library.shows.filter(({ id }) => id !== two),
  )
  expect(missingFiles(wanted, file => file === files[0]).map(({ id }) => id)).toEqual([three, large.id])
})
