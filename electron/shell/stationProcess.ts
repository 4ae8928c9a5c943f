/** Starts the station as a utility process, so that its work and its crashes never reach the window. */

import type { UtilityProcess, utilityProcess } from 'electron'
import type { StationProcess } from '../browser/stationLink.ts'

export function launchStation(utility: Pick<typeof utilityProcess, 'fork'>, entry: string): StationProcess {
  const child: UtilityProcess = utility.fork(entry, [], { serviceName: 'Diantai station', stdio: 'inherit' })
  return {
    send: message => child.postMessage(message),
    onMessage: listener => void child.on('message', listener),
    onExit: listener => void child.once('exit', code => listener(code)),
    kill: () => void child.kill(),
  }
}
