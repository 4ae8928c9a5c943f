/** Starts the station as a child process of this Node, with an IPC channel. */

import { fork } from 'node:child_process'
import type { StationProcess } from './stationLink.ts'

export function forkStation(entry: string): StationProcess {
  // In a process group of its own: Ctrl+C reaches the host, and the host closes the station in good order.
  const detached = process.platform !== 'win32'
  const child = fork(entry, [], { detached, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  return {
    // One that has just died cannot be sent to; that it ended is told by its exit.
    send: message => void (child.connected && child.send(message, () => {})),
    onMessage: listener => void child.on('message', listener),
    onExit: listener => {
      child.once('exit', code => listener(code))
      child.once('error', () => child.pid === undefined && listener(null))
    },
    kill,
  }
}
