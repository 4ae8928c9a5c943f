/** Starts a station: for a host over messages, or by hand with `--data DIR --port N [--demo]`. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { demoWords } from '../contract/host.ts'
import { hostChannel } from './hostChannel.ts'
import { createStation, type StationOptions } from './station.ts'

// The same two levels up from electron/station/main.ts and from dist/station/main.js.
const root = join(import.meta.dirname, '..', '..')
const demoContent = join(root, 'resources', 'demo')
const builtPage = join(root, 'dist', 'page')

const USAGE = 'Usage: npm run station -- --data DIR --port N [--demo]'

const startByHand = async () => {
  const options = handOptions()
  const station = await createStation(options)
  console.log(`listening ${station.address}`)
  if (!existsSync(join(builtPage, 'index.html')))
    console.error('The page is not built yet; build it with: npm run build')
  console.error(
    `To use a browser on this machine as the screen, open ${station.address}/?ticket=${station.ticket()}`,
  )
  if (station.demo) console.error(demoWords(station.demo))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => station.close().finally(() => process.exit(0)))
  }
}

const handOptions = (): StationOptions => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' }, demo: { type: 'boolean' } },
  })
  const port = Number(values.port)
  if (!values.data)
    throw new Error(`Expected --data DIR, the folder where the station keeps its data. ${USAGE}`)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`Expected --port N with N from 0 to 65535, got "${values.port}". ${USAGE}`)
  }
  return {
    dataDir: resolve(process.env.INIT_CWD ?? '.', values.data),
    port,
    pageDir: builtPage,
    demoDir: values.demo ? demoContent : null,
  }
}

const host = hostChannel()
if (host) {
  host.serve(async ({ dataDir, port, demo, screenSecret }, { window, restart }) => {
    const demoDir = demo ? demoContent : null
    return createStation({ dataDir, port, pageDir: builtPage, demoDir, screenSecret, window, restart })
  })
} else {
  startByHand().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
}
