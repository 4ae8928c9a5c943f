/** Pure rules of figures that more than one page shows: sizes and shares. */

const SIZES = [
  { unit: 'terabyte', bytes: 1e12 },
  { unit: 'gigabyte', bytes: 1e9 },
  { unit: 'megabyte', bytes: 1e6 },
  { unit: 'kilobyte', bytes: 1e3 },
] as const
const SMALLEST = SIZES[3]

/** 1.2 TB, 34 GB, 560 MB: two figures that matter, as disks are sold. */
export const sizeWords = (bytes: number, language: string): string => {
  const size = SIZES.find(one => bytes >= one.bytes) ?? SMALLEST
  const number = bytes / size.bytes
  const maximumFractionDigits = number < 10 ? 1 : 0
  return new Intl.NumberFormat(language, { style: 'unit', unit: size.unit, maximumFractionDigits }).format(
    number,
  )
}

/** Never 100 % of a disk on which something is, never 0 % of one that has room. */
export const percentOf = (part: number, whole: number): number => {
  if (whole === 0 || part === 0) return 0
  return Math.min(part < whole ? 99 : 100, Math.max(1, Math.round((part / whole) * 100)))
}
