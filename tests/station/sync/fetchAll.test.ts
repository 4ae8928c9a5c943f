/** Many files side by side, of which some do not come. */
import { expect, test } from 'vitest'
import { SourceFault } from '../../../electron/station/sync/fault.ts'
import { fetchAll } from '../../../electron/station/sync/fetchAll.ts'
import { aFilm, aStationDisk, publish } from './support.ts'

test('a full disk is told before what the source lacks', async () => {
  const disk = await aStationDisk()
  const { files } = publish([aFilm('a'), aFilm('b')])
  await disk.store.prepare()
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  const source = {
    manifest: async () => new Uint8Array(),
    read: async function* (file: { sha256: string }) {
      if (file.sha256 === files[0]?.sha256) throw new SourceFault('missing', 'it answers 404')
      yield aFilm('b')
    },
    close: () => undefined,
  }
  const store = { ...disk.store, place: () => Promise.reject(full) }
  const fetching = fetchAll(files, store, {
    ...{ source, limit: async () => undefined, signal: new AbortController().signal, random: () => 0 },
    ...{ progress: () => undefined, haste: 0, placed: () => undefined },
  })
  await expect(fetching).rejects.toBe(full)
})
