/** Finds what was plugged in among the mounts of a Linux machine. */

export interface Mount {
  path: string
  label: string
  writable: boolean
}

/** Desktops mount here what somebody plugs in. */
const PLUGGED = ['/media/', '/run/media/']
/** Technicians mount here by hand, also fixed disks. */
const BY_HAND = '/mnt/'

/** The kernel writes blanks and the like of a path in octal: `\040`. */
const unescaped = (text: string) =>
  text.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** `sda1` and `mmcblk0p1` are partitions of `sda` and `mmcblk0`. */
export const diskOf = (device: string): string =>
  /^(nvme\d+n\d+|mmcblk\d+)p\d+$/.exec(device)?.[1] ?? device.replace(/\d+$/, '')

/**
 * @param mounts the text of `/proc/self/mounts`
 * @param removable what `/sys/block/<disk>/removable` says; USB hard disks say no, so it decides only where fixed
 * disks are mounted too.
 */
export const sticksAmong = (mounts: string, removable: (disk: string) => boolean): Mount[] =>
  mounts.split('\n').flatMap(line => {
    const [device = '', mountedAt = '', , options = ''] = line.split(' ')
    if (!device.startsWith('/dev/')) return []
    const path = unescaped(mountedAt)
    const disk = diskOf(device.slice('/dev/'.length))
    const plugged = PLUGGED.some(place => path.startsWith(place))
    if (!plugged && !(path.startsWith(BY_HAND) && removable(disk))) return []
    const label = path.split('/').at(-1) ?? ''
    return [{ path, label, writable: !options.split(',').includes('ro') }]
  })
