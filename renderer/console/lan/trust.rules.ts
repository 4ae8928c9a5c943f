/** Pure rules of the page about trust: which systems it explains, and which one a browser runs on. */

export const SYSTEMS = ['windows', 'firefox', 'linux'] as const
export type System = (typeof SYSTEMS)[number]

/** Each system is explained in as many steps. */
export const STEPS = ['1', '2', '3', '4'] as const

/** Firefox keeps certificates of its own wherever it runs. */
export const systemOf = (userAgent: string): System => {
  if (/Firefox\//.test(userAgent)) return 'firefox'
  return /Linux|X11/.test(userAgent) ? 'linux' : 'windows'
}
