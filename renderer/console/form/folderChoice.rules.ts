/** Pure rules of choosing a folder: among those that were found, or one that is typed. */

/** A folder that is typed, not chosen. */
export const OTHER = ''

/** @param place `OTHER`, a path, or null: nothing chosen yet. */
export const chosenFolder = (place: string | null, typed: string): string =>
  place === OTHER ? typed.trim() : (place ?? '')

/** Paths as this machine writes them. */
export const pathExample = (agent: string, windows: string, others: string): string =>
  agent.includes('Windows') ? windows : others
