/** A power cut while orders come in, through the station's own door; fifty of them with `npm run faults`. */
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/station.ts'
import { killOnce } from './kill.support.ts'

test('after kill -9 at any instant an order counts if and only if it was thanked', {
  timeout: 90_000,
}, async () => {
  const dataDir = `${await temporaryFolder()}/data`
  for (let at = 0; at < 5; at++) {
    const { thanked, lost, invented } = await killOnce(dataDir, at)
    expect(thanked).toBeGreaterThan(0)
    expect({ lost, invented }).toEqual({ lost: [], invented: 0 })
  }
})
