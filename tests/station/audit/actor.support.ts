/** Carries out an act that is answered once, says so, and goes on without end. */
import { writeSync } from 'node:fs'
import { openAuditIn, record, WANG } from './audit.support.ts'

const [dir = ''] = process.argv.slice(2)
const { audit } = await openAuditIn(dir)
for (let at = 0; ; at++) {
  await audit.carryOut(WANG, record({ name: `第 ${at}` }), async () => undefined)
  writeSync(1, `${at}\n`)
}
