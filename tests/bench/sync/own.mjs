/**
 * A sync as a program of its own, of which nothing but the sync takes time and memory: the worker and its job are on the
 * command line. Plain JavaScript, because Node's part that strips types takes 45 MB.
 */
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Of this process, in MB, at most; Linux alone tells. Not `resourceUsage`, which counts what the parent had, too. */
const peakMegabytes = () => {
  if (process.platform !== 'linux') return null
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024
}

const [file = '', options = '', job = ''] = process.argv.slice(2)
const began = performance.now()
const before = process.cpuUsage()
const worker = new Worker(file, { ...JSON.parse(options), workerData: JSON.parse(job) })
worker.on('message', message => {
  if (message.type === 'in-use') worker.postMessage({ type: 'in-use', names: [] })
  if (message.type !== 'done') return
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  const { result, fetched, failures } = message.result
  process.send?.({
    ...{ ms, cpuMs: (user + system) / 1_000, peakMb: peakMegabytes(), result, fetched },
    failures: failures.map(({ code, detail }) => `${code}: ${detail}`),
  })
})
