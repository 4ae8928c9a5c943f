/** Places an order, has the disk refuse to sync, places two more, and prints what became of them. */
import { rmSync, writeFileSync } from 'node:fs'
import { openLedger } from '../../../electron/station/storage/ledger.ts'

const [file = '', switchFile = ''] = process.argv.slice(2)
const reported: string[] = []
const ledger = openLedger({ file, report: ({ code }) => void reported.push(code) })
ledger.openRound('spring')
const picks = [{ dish: 'chess', venue: 'hall', slot: 'weekend' }]
const place = (id: string) =>
  ledger.place({ id, round: 'spring', identification: id, picks }).then(
    ({ number }) => number,
    (error: Error) => error.name,
  )

const placed = [await place('first')]
writeFileSync(switchFile, '')
placed.push(await place('second'), await place('third'))
const turnout = ledger.turnout('spring')
rmSync(switchFile, { force: true })
console.log(JSON.stringify({ placed, turnout, state: ledger.state, reported }))
