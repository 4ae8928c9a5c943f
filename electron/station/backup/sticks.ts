/** The sticks and disks that somebody may have plugged in, as this system tells of them. */
import { readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { type Mount, sticksAmong } from './sticks.rules.ts'

/** Port: what is plugged in now. */
export type FindSticks = () => Promise<Mount[]>

const isRemovable = (disk: string): boolean => {
  try {
    return readFileSync(`/sys/block/${disk}/removable`, 'utf8').trim() === '1'
  } catch {
    return false
  }
}

const onLinux: FindSticks = async () => sticksAmong(await readFile('/proc/self/mounts', 'utf8'), isRemovable)

/** Windows does not say without a program of its own which letters are sticks: every other letter is offered. */
const onWindows: FindSticks = async () => {
  const system = (process.env.SystemDrive ?? 'C:').toUpperCase()
  const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter}:`).filter(it => it !== system)
  const found: Mount[] = []
  for (const letter of letters) {
    const there = await stat(`${letter}\\`).catch(() => null)
    if (there?.isDirectory()) found.push({ path: `${letter}\\`, label: letter, writable: true })
  }
  return found
}

export const findSticks = (platform: NodeJS.Platform = process.platform): FindSticks => {
  if (platform === 'linux') return () => onLinux().catch(() => [])
  return platform === 'win32' ? onWindows : async () => []
}
