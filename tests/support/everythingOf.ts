/** Everything that a station answers, item by item, so that two stations can be compared. */
import { createHash } from 'node:crypto'
import { contract } from '../../electron/contract/index.ts'
import type { visitor } from './visitor.ts'

/** About the one who asks, or about the run of the station: these differ between any two stations. */
const OF_THE_MOMENT = [
  '/live/changes',
  '/staff/session',
  '/presence',
  '/health',
  '/health/problems',
  '/audit/chain',
  '/backup',
  '/backup/sizes',
  '/backup/places',
  '/backup/first',
  '/backup/first/places',
  '/publish/places',
  // It names a folder of the station.
  '/publish/keys',
]

/** Paths of every question that needs no answer to another one first. */
const questionsOf = (part: object): string[] => {
  if ('~orpc' in part) {
    const { route } = part['~orpc'] as { route: { method?: string; path?: string } }
    return route.method === 'GET' && route.path && !route.path.includes('{') ? [route.path] : []
  }
  return Object.values(part).flatMap(inner => questionsOf(inner))
}

const QUESTIONS = questionsOf(contract).filter(path => !OF_THE_MOMENT.includes(path))

/** Signing in to ask is an act of its own. */
const withoutSignIns = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && 'lastSignInAt' in value
    ? { ...value, lastSignInAt: 'when asked' }
    : value

const queryOf = (path: string, until: Date): string => {
  if (path === '/audit') return `?until=${until.toISOString()}`
  return path === '/proof' ? '?from=2000-01-01&until=2100-01-01' : ''
}

/**
 * @param staff signed in with every role, at the screen
 * @param until the audit log goes on with every act; entries after this moment are left out
 */
export const everythingOf = async (staff: ReturnType<typeof visitor>, until = new Date()) => {
  const everything: Record<string, unknown> = {}
  for (const path of QUESTIONS) {
    const query = queryOf(path, until)
    const answer = await staff.open(`/api${path}${query}`)
    if (!answer.ok) throw new Error(`GET ${path} was answered with ${answer.status}: ${await answer.text()}`)
    everything[path] = JSON.parse(JSON.stringify(await answer.json(), withoutSignIns))
  }
  for (const [path] of JSON.stringify(everything).matchAll(/\/media\/[^"]+/g)) {
    const answer = await staff.open(path)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    everything[path] = [answer.status, createHash('sha256').update(bytes).digest('hex')]
  }
  return everything
}
