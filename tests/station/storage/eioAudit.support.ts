/** Keeps an entry, has the disk refuse to sync, keeps two more, and prints what became of them. */
import { rmSync, writeFileSync } from 'node:fs'
import { openLedger } from '../../../electron/station/storage/ledger.ts'

const [file = '', switchFile = ''] = process.argv.slice(2)
const reported: string[] = []
const ledger = openLedger({ file, report: ({ code }) => void reported.push(code) })
ledger.openRound('spring')
const facts = { by: null, from: null, room: 'site', act: 'edit', item: null, before: null, after: null }
const keep = (name: string) =>
  ledger.audit.append({ ...facts, name, at: '2026-07-21T08:00:00.000Z', aside: null }).then(
    sequence => sequence,
    (error: Error) => error.name,
  )
const place = (id: string) =>
  ledger
    .place({ id, round: 'spring', identification: id, picks: [{ dish: 'chess', venue: 'a', slot: 'b' }] })
    .then(
      ({ number }) => number,
      (error: Error) => error.name,
    )

const placed = [await place('first')]
const kept = [await keep('first')]
writeFileSync(switchFile, '')
kept.push(await keep('second'), await keep('third'))
placed.push(await place('second'))
rmSync(switchFile, { force: true })
console.log(JSON.stringify({ kept, placed, state: ledger.state, reported }))
