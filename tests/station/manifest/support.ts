/** Builders of signed manifests. */
import { digesting } from '../../../electron/station/manifest/digest.ts'
import { sealed } from '../../../electron/station/manifest/envelope.rules.ts'
import { keyId, newKeyPair, publicKeyOf, signed } from '../../../electron/station/manifest/keys.ts'
import {
  type Manifest,
  type PublishedFile,
  type PublishedShow,
  totalOf,
} from '../../../electron/station/manifest/manifest.rules.ts'

export const idOf = (publicPem: string) => {
  const key = publicKeyOf(publicPem)
  if (!key) throw new Error('no key')
  return keyId(key)
}

export const aPublisher = () => {
  const root = newKeyPair()
  const signing = newKeyPair()
  return { root, signing, key: idOf(signing.publicPem) }
}
export type Publisher = ReturnType<typeof aPublisher>

export const aFile = (
  content: Uint8Array | string,
  type: PublishedFile['type'] = 'video/mp4',
): PublishedFile => {
  const bytes = Buffer.from(content)
  const hash = digesting()
  hash.update(bytes)
  const { sha256, chunks } = hash.digest()
  return { id: sha256.slice(0, 32), size: bytes.length, sha256, chunks, type }
}

export const aShow = (video: PublishedFile, title = '合唱'): PublishedShow => ({
  id: video.id,
  facts: { title, genre: 'chorus', unit: '', performers: '', event: '', theme: '', date: '' },
  technical: {
    container: 'mp4',
    seconds: 30,
    width: 1280,
    height: 720,
    videoCodec: 'avc',
    audioCodec: 'aac',
  },
  video: video.id,
  ...{ poster: null, strip: null, subtitles: [], consent: null, addedAt: '2026-07-21T08:00:00.000Z' },
})

export const aManifest = (
  publisher: Publisher,
  files: PublishedFile[],
  some: Partial<Manifest> = {},
): Manifest => ({
  ...{ kind: 'diantai-library', format: 1, library: 'jiulong', version: 1 },
  ...{ issued: '2026-07-21T08:00:00.000Z', expires: '2036-07-21T08:00:00.000Z', key: publisher.key },
  total: totalOf(files),
  files,
  shows: files
    .filter(({ type }) => type === 'video/mp4')
    .map(file => aShow(file, `节目 ${file.id.slice(0, 4)}`)),
  ...some,
})

interface Signing {
  keyVersion?: number
  /** What is signed, when it is not to be the manifest. */
  content?: Uint8Array
}

export const signedManifest = (
  { root, signing, key }: Publisher,
  manifest: object,
  { keyVersion = 1, content = Buffer.from(JSON.stringify(manifest)) }: Signing = {},
) => {
  const keys = Buffer.from(
    JSON.stringify({
      ...{ kind: 'diantai-library-keys', version: keyVersion, issued: '2026-07-21T08:00:00.000Z' },
      keys: [{ id: key, publicKey: signing.publicPem }],
    }),
  )
  const signature = signed(content, signing.privatePem)
  return sealed({ keys, root: signed(keys, root.privatePem), key, signature, manifest: content })
}
