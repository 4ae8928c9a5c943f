/** Where a station keeps its data when nobody names another folder; hosts and the library command agree on it here. */
import envPaths from 'env-paths'

/** `~/.local/share/Diantai`, `%LOCALAPPDATA%\Diantai\Data`, `~/Library/Application Support/Diantai`. */
export const defaultDataFolder = (): string => envPaths('Diantai', { suffix: '' }).data
