/** The servers that a library is fetched from: nginx, and the daemon of rsync, each with a configuration of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort, programAt, startDaemon } from './programs.support.ts'

const isRoot = process.getuid?.() === 0

/** One worker, as one gets it from the package; no more is needed for one kiosk. */
const nginxConfig = (folder: string, root: string, port: number) => `
${isRoot ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log ${folder}/access.log;
  sendfile on;
  keepalive_requests 100000;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server { listen 127.0.0.1:${port}; root ${root}; autoindex on; }
}
`

export const startNginx = async (folder: string, root: string) => {
  const path = programAt('nginx')
  if (!path) throw new Error('Expected nginx, from which everybody fetches: apt-get install nginx-light')
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, nginxConfig(folder, root, port))
  const address = `http://127.0.0.1:${port}/`
  const daemon = await startDaemon(path, ['-c', config, '-p', folder, '-e', 'stderr'], () => fetch(address))
  return {
    ...daemon,
    address,
    port,
    /** Paths that were asked for so far. */
    asked: () =>
      [...readFileSync(join(folder, 'access.log'), 'utf8').matchAll(/"GET (\S+)/g)].map(([, asked]) => asked),
  }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.destroy()
      resolve(true)
    }).once('error', reject)
  })

/** Null: there is no rsync. */
export const startRsync = async (folder: string, root: string) => {
  const path = programAt('rsync')
  if (!path) return null
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const config = join(folder, 'rsyncd.conf')
  const owner = isRoot ? 'uid = 0\ngid = 0\n' : ''
  writeFileSync(
    config,
    `${owner}use chroot = no\nlog file = ${folder}/log\n[library]\npath = ${root}\nread only = yes\n`,
  )
  const args = ['--daemon', '--no-detach', `--config=${config}`, '--address=127.0.0.1', `--port=${port}`]
  const daemon = await startDaemon(path, args, () => answers(port))
  return { ...daemon, address: `rsync://127.0.0.1:${port}/library/` }
}
