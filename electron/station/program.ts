/** Which program this is, for what it writes and others read. */
import manifest from '../../package.json' with { type: 'json' }

export const PROGRAM_VERSION: string = manifest.version
