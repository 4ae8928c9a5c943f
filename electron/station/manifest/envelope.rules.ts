/** How a manifest and its signatures lie in one file: JSON for everybody, and split by lines before any of it is parsed. */

/** Exactly the bytes that were signed, and by what. */
export interface Envelope {
  keys: Uint8Array
  /** Of the root key, over `keys`. */
  root: Uint8Array
  /** Of a key of that list, over `manifest`. */
  signature: Uint8Array
  key: string
  manifest: Uint8Array
}

const HEAD =
  /^\{"kind":"diantai-signed-library","keys":"([A-Za-z0-9+/=]{1,200000})","root":"([A-Za-z0-9+/=]{1,200})","key":"([0-9a-f]{32})","signature":"([A-Za-z0-9+/=]{1,200})","manifest":$/
const FOOT = '\n}\n'
const NEW_LINE = 10
/** No head is longer. */
const HEAD_BYTES = 201_000

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const bytesOf = (text: string | undefined) => Uint8Array.from(Buffer.from(text ?? '', 'base64'))

export const sealed = ({ keys, root, key, signature, manifest }: Envelope): Buffer =>
  Buffer.concat([
    Buffer.from(
      `{"kind":"diantai-signed-library","keys":"${base64(keys)}","root":"${base64(root)}","key":"${key}",` +
        `"signature":"${base64(signature)}","manifest":\n`,
    ),
    manifest,
    Buffer.from(FOOT),
  ])

/** Null: it is no signed manifest. */
export const unsealed = (bytes: Uint8Array): Envelope | null => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = file.subarray(0, HEAD_BYTES).indexOf(NEW_LINE)
  if (end < 0 || file.subarray(-FOOT.length).toString('latin1') !== FOOT) return null
  const [, keys, root, key, signature] = HEAD.exec(file.toString('latin1', 0, end)) ?? []
  if (!key) return null
  const manifest = file.subarray(end + 1, file.length - FOOT.length)
  return { keys: bytesOf(keys), root: bytesOf(root), key, signature: bytesOf(signature), manifest }
}
