/** The parts of `npm run library` for those who publish one: build, keygen and sign. */
import type { Manifest } from '../manifest/manifest.rules.ts'
import { type BuildOptions, buildLibrary } from './build.ts'
import { buildLineOn } from './buildLine.ts'
import { makeKeys, ROOT_KEY, renewKeys } from './keysFolder.ts'
import { type SignOptions, signLibrary } from './sign.ts'
import { buildExitCode, buildSummary, whyNotSigned } from './summary.rules.ts'

const now = () => new Date()

export interface Publishing {
  out: string
  /** Folder of keys; null: leave it unsigned. */
  keys: string | null
  days: number
}

export const build = async (
  options: Pick<BuildOptions, 'source' | 'library' | 'signal'>,
  { out, keys, days }: Publishing,
): Promise<number> => {
  const line = buildLineOn(process.stderr)
  const result = await buildLibrary({ ...options, out, progress: line.show }).finally(line.end)
  console.log(buildSummary(result))
  const missing = keys === null ? null : whyNotSigned(result)
  if (missing) console.log(missing)
  else if (keys === null) console.log(`Not signed yet: npm run library -- sign ${out} --keys FOLDER`)
  else await sign({ out, keys, days })
  return buildExitCode(result)
}

export const sign = async (options: Omit<SignOptions, 'now'>): Promise<void> =>
  console.log(signedText(await signLibrary({ ...options, now })))

const signedText = ({ library, version, expires, key }: Manifest) =>
  `Signed: library ${library}, version ${version}, good until ${expires.slice(0, 10)}, key ${key}`

export const keygen = async (folder: string, renew: boolean): Promise<void> => {
  const { rootPublic, rootId, signingId } = await (renew ? renewKeys(folder, now()) : makeKeys(folder, now()))
  console.log(
    [
      `Root key ${rootId}; stations that trust it take every library that its signing keys sign:`,
      `  ${rootPublic}`,
      `Signing key ${signingId}${renew ? ', instead of the one before: sign the library again' : ''}`,
      `Keep ${ROOT_KEY} on a stick in a safe; signing does not need it, only --renew does.`,
    ].join('\n'),
  )
}
