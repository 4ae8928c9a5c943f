import { expect, test } from 'vitest'
import { NewPassphrase, passphraseStrength } from '../../../electron/contract/passphrase.ts'
import { asideName, backupName, isAsideName, stemOf } from '../../../electron/station/backup/name.rules.ts'
import { belongs, partsOf } from '../../../electron/station/backup/paths.rules.ts'
import { diskOf, sticksAmong } from '../../../electron/station/backup/sticks.rules.ts'

const SHOW = `library/${'0a'.repeat(16)}`

test.each([
  'documents/captions.json',
  'documents/pictures/0a1b.png',
  `${SHOW}/video.mp4`,
  `${SHOW}/subtitles.zh-CN.vtt`,
])('%s may be in a backup of either scope', path => {
  expect([belongs(path, 'everything'), belongs(path, 'content')]).toEqual([true, true])
})

test.each([
  'documents/accounts.json',
  'documents/backup.json',
  'ledger.sqlite',
  'keys/ca.key',
  'keys/lan/cert.pem',
])('%s is in a backup of everything alone', path => {
  expect([belongs(path, 'everything'), belongs(path, 'content')]).toEqual([true, false])
})

test.each([
  ...[
    '',
    '/',
    '.',
    '..',
    '../documents/a.json',
    'documents/../a.json',
    '/etc/passwd',
    'C:/a.json',
    'C:\\a.json',
  ],
  ...['documents', 'documents/', 'documents//a.json', './documents/a.json', 'documents\\a.json'],
  ...['documents/captions.previous.json', 'documents/captions.writing', 'documents/a.damaged-2026.json'],
  ...['documents/con.json', 'documents/NUL.json', 'keys/com1', 'keys/aux.pem', 'keys/.hidden', 'keys/a.'],
  ...['keys/a/b/c/d', 'keys/a b', 'keys/证书.pem', 'keys/a\u0000b', 'documents/a\n.json'],
  ...['ledger.sqlite-wal', 'ledger.sqlite/a', 'station.lock', 'logs/station.1.log', 'window/Cookies'],
  ...[
    'library/video.mp4',
    `${SHOW}/a/video.mp4`,
    'library/.incoming-1/video.mp4',
    'constructor/a',
    '__proto__/a',
  ],
  `keys/${'a'.repeat(100)}`,
])('%j is no file of a site', path => {
  expect([belongs(path, 'everything'), belongs(path, 'content')]).toEqual([false, false])
})

test('the log of the old ledger moves before the ledger', () => {
  const parts = partsOf('everything', false)
  expect(parts.indexOf('ledger.sqlite-wal')).toBeLessThan(parts.indexOf('ledger.sqlite'))
  expect(partsOf('content', true)).not.toContain('ledger.sqlite')
})

const at = new Date(2026, 10, 25, 3, 10, 7)

test('a name says whose backup it is and when it was made, in letters that every disk takes', () => {
  const free = () => false
  expect(backupName({ mine: '九龙矿', place: '一食堂' }, at, free)).toBe(
    'diantai-九龙矿-一食堂-20261125-0310.dtbak',
  )
  expect(backupName({ mine: 'a/b:c*?"<>|\\', place: ' 2 号\n公寓. ' }, at, free)).toBe(
    'diantai-abc-2号公寓-20261125-0310.dtbak',
  )
  expect(backupName({ mine: '..', place: '' }, at, free)).toBe('diantai-20261125-0310.dtbak')
})

test('a second backup in the same minute does not replace the first', () => {
  const taken = (name: string) => !name.endsWith('-3.dtbak')
  const name = backupName({ mine: '九龙矿', place: '' }, at, taken)
  expect(name).toBe('diantai-九龙矿-20261125-0310-3.dtbak')
  expect(stemOf(name)).toBe('diantai-九龙矿')
})

test('the longest names of a site still fit into a file name', () => {
  const name = backupName({ mine: '矿'.repeat(30), place: '堂'.repeat(30) }, at, () => false)
  expect(Buffer.byteLength(`${name}.part`)).toBeLessThanOrEqual(255)
})

test('only folders that a restore made are taken for old data', () => {
  expect(isAsideName(asideName(at))).toBe(true)
  for (const name of [
    'before-restore-',
    'before-restore-../..',
    'documents',
    'before-restore-20261125-031007x',
  ])
    expect(isAsideName(name)).toBe(false)
})

test.each([
  [
    'weak',
    [
      '',
      '12345678',
      'aaaaaaaaaaaaaaaaaaaaaaaa',
      'abcdefghijklmnop',
      'ababababababab',
      'password',
      '安全生产',
    ],
  ],
  ['fair', ['kuangdeng7hao', '下井先穿好工作服', '7391462850316']],
  ['strong', ['si ge ren xia jing qu', 'Tr0ub4dor&3-xiajing', '晚上七点在一食堂看豫剧专场']],
] as const)('%s: %j', (strength, passphrases) => {
  for (const passphrase of passphrases)
    expect([passphrase, passphraseStrength(passphrase)]).toEqual([passphrase, strength])
  expect(NewPassphrase.safeParse(passphrases.at(-1)).success).toBe(strength !== 'weak')
})

const MOUNTS = `
/dev/nvme0n1p2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sda1 /media/kiosk/BEI\\040FEN vfat rw,nosuid 0 0
/dev/sdb1 /run/media/kiosk/USB-HDD exfat ro,nosuid 0 0
/dev/mmcblk1p1 /mnt/card ext4 rw 0 0
/dev/sdc1 /mnt/data ext4 rw 0 0
tmpfs /media/ram tmpfs rw 0 0
server:/export /mnt/nfs nfs4 rw 0 0
`

test('what was plugged in is found among the mounts', () => {
  const found = sticksAmong(MOUNTS, disk => disk === 'mmcblk1')
  expect(found).toEqual([
    { path: '/media/kiosk/BEI FEN', label: 'BEI FEN', writable: true },
    { path: '/run/media/kiosk/USB-HDD', label: 'USB-HDD', writable: false },
    { path: '/mnt/card', label: 'card', writable: true },
  ])
})

test('a partition names its disk', () => {
  expect(['sda1', 'sdb', 'mmcblk0p2', 'nvme0n1p3', 'vda12'].map(diskOf)).toEqual([
    'sda',
    'sdb',
    'mmcblk0',
    'nvme0n1',
    'vda',
  ])
})
