/** Text as offices in China save it: UTF-8, UTF-16 with its mark, or GB 18030. */

const NO_TEXT = 'it is neither UTF-8 nor GB 18030 text'

/** Throws TypeError for what is no text. What is no UTF-8 is taken for GB 18030, the code page of Windows there. */
export const officeText = (bytes: Uint8Array): string => {
  const marked = markOf(bytes)
  if (marked) return decoded(bytes, marked)
  // No text has them, and every other kind of file does.
  if (bytes.includes(0)) throw new TypeError(NO_TEXT)
  try {
    return decoded(bytes, 'utf-8')
  } catch {
    return decoded(bytes, 'gb18030')
  }
}

const markOf = ([first, second]: Uint8Array) => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

const decoded = (bytes: Uint8Array, encoding: string) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new TypeError(NO_TEXT)
  }
}
