/** Other programs that fetch the same files from the same servers, with as many at once as we fetch. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedPath } from '../../../electron/station/manifest/manifest.rules.ts'
import type { Library } from './library.support.ts'
import { programAt, runProgram } from './programs.support.ts'

/** As many files at once as a station fetches. */
const LANES = '4'

export interface Scene {
  library: Library
  /** Of the web server. */
  address: string
  /** Of the daemon of rsync; null: there is none. */
  rsync: string | null
  /** New and empty. */
  target: string
}

interface Peer {
  name: string
  program: string
  apt: string
  args: (scene: Scene) => readonly string[]
}

/** A list of addresses and names, which aria2 and curl read from a file. */
const listed = ({ library, target }: Scene, entry: (path: string, sha256: string) => string) => {
  const list = join(target, 'list')
  writeFileSync(list, library.files.map(file => entry(publishedPath(file), file.sha256)).join(''))
  return list
}

const rsync = (name: string, some: readonly string[]): Peer => ({
  name,
  program: 'rsync',
  apt: 'rsync',
  args: ({ rsync: source, target }) => ['--recursive', ...some, source ?? '', target],
})

const PEERS: readonly Peer[] = [
  rsync('rsync', ['--whole-file']),
  rsync('rsync -c', ['--checksum']),
  {
    name: 'rclone',
    program: 'rclone',
    apt: 'rclone',
    args: ({ address, target }) => [
      ...['copy', `:http,url='${address}':`, target, '--config', '/dev/null', '--quiet'],
      ...['--transfers', LANES],
    ],
  },
  {
    name: 'curl',
    program: 'curl',
    apt: 'curl',
    args: scene => {
      const entry = (path: string) =>
        `url = "${scene.address}${path}"\noutput = "${join(scene.target, path)}"\n`
      return [
        '--silent',
        '--show-error',
        '--fail',
        '--create-dirs',
        '--parallel',
        '--parallel-max',
        LANES,
      ].concat('--config', listed(scene, entry))
    },
  },
  {
    name: 'aria2 with SHA-256',
    program: 'aria2c',
    apt: 'aria2',
    args: scene => {
      const entry = (path: string, sha256: string) =>
        `${scene.address}${path}\n  out=${path}\n  checksum=sha-256=${sha256}\n`
      return [
        ...['--no-conf', '--quiet', '--check-integrity=true', '--file-allocation=none', '--split=1'],
        ...[`--max-concurrent-downloads=${LANES}`, `--dir=${scene.target}`],
        `--input-file=${listed(scene, entry)}`,
      ]
    },
  },
]

/** Those that are installed, and what is missing with the name of its package. */
export const installedPeers = () => {
  const found = PEERS.map(peer => ({ ...peer, path: programAt(peer.program) }))
  return {
    present: found.flatMap(({ name, path, args }) =>
      path
        ? [
            {
              name,
              run: (scene: Scene) => {
                mkdirSync(scene.target, { recursive: true })
                return runProgram(path, args(scene))
              },
            },
          ]
        : [],
    ),
    missing: found.filter(({ path }) => !path).map(({ name, apt }) => ({ name, apt })),
  }
}
export type InstalledPeers = ReturnType<typeof installedPeers>
