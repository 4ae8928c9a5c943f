/** Runs one of our scripts on the project's own Node, installing dependencies first; plain JavaScript, needs only Node. */

import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST = [20, 19]
const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = path.join(root, 'node_modules')

/** Says one sentence where a person reads it. */
const say = text => process.stdout.write(text)
const fail = text => {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  fail(
    `Diantai needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}. Get one from https://nodejs.org.`,
  )
}

/** npm notes what it installed in node_modules/.package-lock.json, as the last thing it does. */
function isInstalled() {
  const note = path.join(modules, '.package-lock.json')
  return existsSync(note) && statSync(note).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs
}

/** The npm that is running us, where there is one; else the one on the PATH (a .cmd on Windows, so through a shell). */
function npm(args) {
  const running = process.env.npm_execpath ?? ''
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }
  if (/npm-cli\.c?js$/.test(running)) return spawn(process.execPath, [running, ...args], options)
  return spawn('npm', args, { ...options, shell: process.platform === 'win32' })
}

function install() {
  say('Installing what Diantai needs (once; about a minute) ')
  const began = Date.now()
  const dots = setInterval(() => say('.'), 3000)
  return new Promise(resolve => {
    let words = ''
    const child = npm(['ci', '--no-audit', '--no-fund'])
    const forget = passOn(child)
    child.stdout.on('data', chunk => (words += chunk))
    child.stderr.on('data', chunk => (words += chunk))
    const end = problem => {
      clearInterval(dots)
      forget()
      if (problem === null) say(` done in ${Math.round((Date.now() - began) / 1000)} s\n`)
      else {
        say('\n')
        fail([`The installation failed (${problem}). npm says:`, ...firstAndLast(words)].join('\n  '))
      }
      resolve()
    }
    child.once('error', error => end(error.message))
    child.once('close', (code, signal) => end(code === 0 ? null : `npm ci ended with ${signal ?? code}`))
  })
}

/** npm names the cause first and the file of its log last; in between it may list a hundred things. */
function firstAndLast(words) {
  const lines = words
    .split('\n')
    .map(line => line.replace(/^npm (error|ERR!) ?/, '').trimEnd())
    .filter(line => line !== '')
  return lines.length <= 12 ? lines : [...lines.slice(0, 9), '…', ...lines.slice(-2)]
}

/** What ends us ends the child; the child decides how. Returns how to stop passing on. */
function passOn(child) {
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => {
    const listener = () => child.kill(signal)
    process.on(signal, listener)
    return () => process.off(signal, listener)
  })
  return () => {
    for (const forget of listeners) forget()
  }
}

/** Node 24 as the `node` package brings it; a machine that it has no build for may use its own Node 24. */
function projectNode() {
  for (const name of ['bin/node', 'bin/node.exe']) {
    const file = path.join(modules, 'node', name)
    if (existsSync(file)) return file
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    'The Node 24 that Diantai runs on was not installed for this machine. Install Node 24 yourself and start again.',
  )
}

function run(script, args) {
  const env = { ...process.env }
  const name = Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
  env[name] = [path.join(modules, '.bin'), env[name]].filter(Boolean).join(path.delimiter)
  // The channel carries nothing: that it closes tells the child that we are gone.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(projectNode(), [path.resolve(root, script), ...args], {
    cwd: process.cwd(),
    env,
    stdio,
  })
  passOn(child)
  child.once('error', error => fail(`${script} cannot be started: ${error.message}`))
  child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)))
}

const [script, ...args] = process.argv.slice(2)
refuseOldNode()
if (script === undefined) fail('usage: node electron/browser/bootstrap.mjs SCRIPT [ARGUMENTS]')
if (!isInstalled()) await install()
run(script, args)
