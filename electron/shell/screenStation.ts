/** The station behind the window: started with the window's secret, kept running, and told about when it cannot. */

import { createBudget, RESTARTS } from '../browser/budget.ts'
import { type KeptStation, keepStation } from '../browser/keepStation.ts'
import type { StationProcess } from '../browser/stationLink.ts'
import type { TakePicture } from '../browser/windowPicture.ts'
import type { Stop } from './stop.ts'

export type ScreenStationOptions = {
  launch: () => StationProcess
  dataDir: string
  port: number
  demo: boolean
  /** Known to this process and the station alone, new at each start. */
  secret: string
  takePicture: TakePicture
  stop: Stop
  say: (sentence: string) => void
}

/** On the same port and with the same secret after a restart, so that the page finds it again by itself. */
export function startScreenStation(options: ScreenStationOptions): Promise<KeptStation> {
  const { launch, dataDir, port, demo, secret, takePicture, stop, say } = options
  return keepStation({
    launch,
    start: { type: 'start', dataDir, port, demo, screenSecret: secret },
    budget: createBudget(RESTARTS, () => performance.now()),
    onRestarted: () => {},
    onLost: stop,
    takePicture,
    say,
  })
}
