/** Counts on the kiosk's screen which captions ran through whole, and tells the station; on other pages nothing. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Passes, PROOF_BEAT_MS } from '../../../../electron/contract/proof.ts'
import { errorCode } from '../../../client/errors.ts'
import { client, station } from '../../../client/station.ts'
import type { Witness } from '../../../crawl/Crawl.tsx'
import type { Line } from '../../../crawl/crawl.rules.ts'
import type { Watched } from './frames.rules.ts'
import type { Looked } from './frames.worker.ts'
import { openLook } from './look.rules.ts'
import { type Outbox, openOutbox } from './outbox.ts'
import { localDay } from './tally.rules.ts'

/** A look at the frames costs about as much as the crawl itself, so it is taken now and then. */
const LOOK_EVERY_MS = 60_000

const countOf = ({ id, revision }: Line, some: Partial<Passes>): Passes => ({
  caption: id,
  revision,
  day: localDay(new Date()),
  passes: 0,
  frames: 0,
  dropped: 0,
  ...some,
})

/** Looks at frames while captions run; what was hidden or changed hands meanwhile is no one's. */
const watchFrames = (leading: () => Line | undefined, saw: (line: Line, watched: Watched) => void) => {
  const worker = new Worker(new URL('./frames.worker.ts', import.meta.url), { type: 'module' })
  const look = openLook(leading)
  const timer = setInterval(() => {
    const turn = look.begin()
    if (turn !== undefined) worker.postMessage(turn)
  }, LOOK_EVERY_MS)
  worker.onmessage = ({ data }: MessageEvent<Looked>) => {
    const line = look.end(data.turn)
    if (line) saw(line, data.watched)
  }
  document.addEventListener('visibilitychange', look.giveUp)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look.giveUp)
    worker.terminate()
  }
}

const newWitness = (outbox: Outbox): Witness => ({
  passed: line => outbox.add(countOf(line, { passes: 1 })),
  watch: leading => {
    const stop = watchFrames(leading, (line, watched) => outbox.add(countOf(line, watched)))
    const handIn = () => void outbox.handIn()
    const timer = setInterval(handIn, PROOF_BEAT_MS)
    // The last chance before the page goes, be it closed or only hidden.
    const whenHidden = () => document.hidden && handIn()
    document.addEventListener('visibilitychange', whenHidden)
    window.addEventListener('pagehide', handIn)
    return () => {
      stop()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', whenHidden)
      window.removeEventListener('pagehide', handIn)
      handIn()
    }
  },
})

export const useWitness = (): Witness | undefined => {
  const isScreen = useQuery(station.staff.session.queryOptions()).data?.screen ?? false
  const [witness] = useState(() =>
    newWitness(
      openOutbox({
        send: batch => client.proof.passes(batch),
        isRefused: error => errorCode(error) === 'BAD_REQUEST',
        newId: () => crypto.randomUUID(),
      }),
    ),
  )
  return isScreen ? witness : undefined
}
