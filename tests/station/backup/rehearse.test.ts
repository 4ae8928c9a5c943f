/** What a folder has to be before it may take the place of any data. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rehearse } from '../../../electron/station/backup/rehearse.ts'
import { startStation } from '../../support/station.ts'

test.each(['plays.sqlite', 'proof.sqlite'])(
  'a folder whose %s is damaged is not put in place',
  async name => {
    const { dataDir, close } = await startStation()
    await close()
    await writeFile(join(dataDir, name), 'this is no database'.repeat(100))
    await expect(rehearse(dataDir)).rejects.toMatchObject({ code: 'damaged' })
  },
)
