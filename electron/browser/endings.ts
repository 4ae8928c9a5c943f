/** What asks a start to end: Ctrl+C, a signal, the terminal or the parent going away. */

/** One press of Ctrl+C reaches us several times: from the terminal, from npm and from bootstrap. Milliseconds. */
const SAME_PRESS_MS = 1_000

/** Aborted by the first request; a second one, later, ends the process at once. */
export function listenForEndings(host: NodeJS.Process, now: () => number): AbortSignal {
  const ending = new AbortController()
  let first: number | null = null
  const asked = () => {
    first ??= now()
    if (now() - first > SAME_PRESS_MS) host.exit(130)
    ending.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) host.on(signal, asked)
  // The channel to bootstrap carries nothing; that it closes means that bootstrap is gone.
  host.on('disconnect', asked)
  return ending.signal
}
