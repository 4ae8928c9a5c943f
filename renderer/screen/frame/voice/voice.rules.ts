/** Pure rules of speaking: which of the system's voices fits the page's language. */

export interface Voice {
  lang: string
  /** Speaks without asking a server. */
  localService: boolean
}

const base = (language: string) => language.split(/[-_]/)[0]?.toLowerCase()

/** One of the same country first, then any of the language; never one that needs a server: there is none. */
export const voiceFor = <Found extends Voice>(voices: readonly Found[], language: string): Found | null => {
  const local = voices.filter(voice => voice.localService)
  const same = local.find(voice => voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase())
  return same ?? local.find(voice => base(voice.lang) === base(language)) ?? null
}
