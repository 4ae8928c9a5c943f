/** Where a station keeps its data when nobody names a folder: the operating system's own place for it. */

import envPaths from 'env-paths'

export const defaultDataFolder = () => envPaths('Diantai', { suffix: '' }).data
