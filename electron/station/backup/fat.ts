/** FAT32, as most sticks are sold, takes no file of 4 GiB. */
import { statfs } from 'node:fs/promises'

/** `f_type` of statfs(2) on Linux; elsewhere the disk itself says no, late. */
export const FAT = 0x4d44

export const takesSmallFilesOnly = async (folder: string): Promise<boolean> =>
  (await statfs(folder)).type === FAT
