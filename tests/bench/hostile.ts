/** Measures what the kiosk notices of hostile PCs on the LAN: the time of its questions, quiet and attacked in turn. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startHostile } from '../support/hostile.ts'
import { visitor } from '../support/visitor.ts'
import { startDemoStation } from './demoStation.support.ts'

/** Quiet and attacked by turns, so that what else the machine does falls on both. */
const TURNS = 4
const TURN_MS = 5_000
const BETWEEN_QUESTIONS_MS = 10

type Visitor = ReturnType<typeof visitor>

const openToLan = async (staff: Visitor, port = 28_443): Promise<number> => {
  const { revision, interfaces } = await staff.ask.lan.get()
  const own = interfaces.find(({ loopback }) => loopback)
  if (!own) throw new Error('this machine has no loopback interface')
  const { state } = await staff.ask.lan.update({ on: true, interface: own.name, port, names: [], revision })
  if (state.kind === 'open') return port
  if (state.kind === 'closed' && state.why === 'port-taken') return openToLan(staff, port + 1)
  throw new Error(`the console does not open to the LAN: ${JSON.stringify(state)}`)
}

/** Milliseconds of each answer during one turn. */
const questions = async (kiosk: Visitor): Promise<number[]> => {
  const times: number[] = []
  const end = performance.now() + TURN_MS
  while (performance.now() < end) {
    const began = performance.now()
    await kiosk.ask.health.ordering()
    times.push(performance.now() - began)
    await pause(BETWEEN_QUESTIONS_MS)
  }
  return times
}

const at = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0

const summary = (times: number[]) => ({
  questions: times.length,
  p50: at(times, 0.5),
  p99: at(times, 0.99),
  longest: at(times, 1),
})

/** Highest and present memory of a process, in MB; Linux alone tells. */
const memoryOf = (pid: number | undefined) => {
  if (process.platform !== 'linux') return null
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024
  return { highest: megabytes('VmHWM'), now: megabytes('VmRSS') }
}

const measure = async (dataDir: string) => {
  const station = await startDemoStation(dataDir)
  const staff = visitor(station.address)
  await staff.ask.staff.signIn(station)
  const port = await openToLan(staff)
  const ca = await (await staff.open('/trust/diantai-ca.crt')).text()
  const hostile = await startHostile()
  const kiosk = visitor(station.address)
  const [quiet, attacked]: [number[], number[]] = [[], []]
  let tries: Record<string, number> = {}
  const before = memoryOf(station.pid)
  for (let turn = 0; turn < TURNS; turn++) {
    quiet.push(...(await questions(kiosk)))
    hostile.attack(port, ca)
    attacked.push(...(await questions(kiosk)))
    tries = await hostile.rest()
  }
  const after = memoryOf(station.pid)
  await hostile.end()
  await station.end()
  return { quiet: summary(quiet), attacked: summary(attacked), tries, memory: { before, after } }
}

const line = (name: string, { questions: asked, p50, p99, longest }: ReturnType<typeof summary>) =>
  [
    name.padEnd(10),
    String(asked).padStart(9),
    ...[p50, p99, longest].map(ms => ms.toFixed(1).padStart(9)),
  ].join('')

export const bench = async ({ json }: { json: boolean }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'diantai-bench-'))
  try {
    const measured = await measure(dataDir)
    if (json) return console.log(JSON.stringify(measured))
    console.log('What the kiosk waits for an answer, in ms:\n           questions      p50      p99  longest')
    console.log(line('quiet', measured.quiet))
    console.log(line('attacked', measured.attacked))
    const tries = Object.values(measured.tries).reduce((sum, count) => sum + count, 0)
    console.log(`${tries} hostile tries, by what they got: ${JSON.stringify(measured.tries)}`)
    const { before, after } = measured.memory
    if (before && after)
      console.log(
        `Memory of the station: ${before.now.toFixed(0)} MB before, ${after.now.toFixed(0)} MB after, ${after.highest.toFixed(0)} MB at most`,
      )
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
