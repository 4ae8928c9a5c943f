/** Places orders without end and prints each one that was acknowledged: `ID NUMBER`. */
import { writeSync } from 'node:fs'
import { openLedger } from '../../../electron/station/storage/ledger.ts'

const [file = ''] = process.argv.slice(2)
const ledger = openLedger({ file, report: problem => console.error(problem) })
ledger.openRound('spring')
const picks = [{ dish: 'chess', venue: 'hall', slot: 'weekend' }]
for (let at = 0; ; at++) {
  const ids = Array.from({ length: 1 + (at % 4) }, (_, index) => `killed-${at}-${index}`)
  const placing = ids.map(id => ledger.place({ id, round: 'spring', identification: `card-of-${id}`, picks }))
  for (const [index, { number }] of (await Promise.all(placing)).entries())
    writeSync(1, `${ids[index]} ${number}\n`)
}
