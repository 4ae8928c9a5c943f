/** Where an address leads; pure. */

/** The origin, also of a blob: address; `null` for all that has none. */
export function originOf(url: string): string {
  return URL.parse(url)?.origin ?? 'null'
}

/** What the window may be led to by its page: its own root, and where it is already (a reload). */
export const mayNavigate = (url: string, current: string, station: string) =>
  originOf(url) === station && URL.parse(url)?.protocol === 'http:' && (isRoot(url) || url === current)

const isRoot = (url: string) => URL.parse(url)?.pathname === '/'
