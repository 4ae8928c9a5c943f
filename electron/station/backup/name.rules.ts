/** What the file of a backup is called: whose it is and when it was made, in letters that every disk takes. */
import { BACKUP_ENDING } from '../../contract/backup.ts'

/** Windows and FAT forbid these; blanks and invisible characters make a name hard to type. */
const FORBIDDEN = /[\\/:*?"<>|\s\p{C}]+/gu

const word = (text: string) => text.replace(FORBIDDEN, '').replace(/^[.-]+|[.-]+$/g, '')

const two = (number: number) => String(number).padStart(2, '0')

/** Local time, as the clock on the wall showed it. */
const stampOf = (at: Date) =>
  `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`

/** What all backups of one station begin with. */
const prefixOf = ({ mine, place }: { mine: string; place: string }): string =>
  ['diantai', word(mine), word(place)].filter(part => part !== '').join('-')

/** `diantai-矿名-食堂-20261125-0310.dtbak`; a second one in the same minute gets a number. */
export const backupName = (
  site: { mine: string; place: string },
  at: Date,
  taken: (name: string) => boolean,
): string => {
  const stem = `${prefixOf(site)}-${stampOf(at)}`
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}${BACKUP_ENDING}`
    if (!taken(name)) return name
  }
}

/** What a backup's name begins with, up to the moment. */
export const stemOf = (name: string): string => name.replace(/-\d{8}-\d{4}(?:-\d+)?\.dtbak$/, '')

/** Name of a folder that a restore puts old data in, by the moment. */
export const asideName = (at: Date): string => `before-restore-${stampOf(at)}${two(at.getSeconds())}`
export const isAsideName = (name: string): boolean => /^before-restore-\d{8}-\d{6}$/.test(name)
