/** A manifest from outside: what is taken, and what is refused before any of it is believed. */
import { expect, test } from 'vitest'
import { isExpired, ManifestRefused, openManifest } from '../../../electron/station/manifest/open.ts'
import { aFile, aManifest, aPublisher, aShow, signedManifest } from './support.ts'

const publisher = aPublisher()
const file = aFile('a film')
const roots = [publisher.root.publicPem]
const open = (bytes: Uint8Array, present: Parameters<typeof openManifest>[1]['present'] = null) =>
  openManifest(bytes, { roots, present })
const refusal = (bytes: Uint8Array, present: Parameters<typeof openManifest>[1]['present'] = null) => {
  try {
    open(bytes, present)
  } catch (error) {
    if (error instanceof ManifestRefused) return error.code
    throw error
  }
  return 'taken'
}
const aSigned = (some: object = {}, signing: Parameters<typeof signedManifest>[2] = {}) =>
  signedManifest(publisher, { ...aManifest(publisher, [file]), ...some }, signing)

test('what a listed key of a trusted root signed is taken, and is JSON for everybody', () => {
  const bytes = aSigned()
  expect(open(bytes)).toMatchObject({ manifest: { library: 'jiulong', version: 1 }, keys: 1 })
  expect(JSON.parse(bytes.toString('utf8'))).toHaveProperty('manifest.library', 'jiulong')
})

test('another root, a key that is not listed, an unsigned file are refused', () => {
  const stranger = aPublisher()
  expect(refusal(signedManifest(stranger, aManifest(stranger, [file])))).toBe('unknown-root')
  expect(refusal(signedManifest({ ...publisher, key: stranger.key }, aManifest(publisher, [file])))).toBe(
    'unknown-key',
  )
  expect(refusal(Buffer.from(JSON.stringify(aManifest(publisher, [file]))))).toBe('unsigned')
  expect(refusal(Buffer.from('<html>Sign in to the Wi-Fi</html>'))).toBe('unsigned')
  expect(refusal(new Uint8Array())).toBe('unsigned')
})

test('one byte changed anywhere in the manifest is refused', () => {
  const bytes = aSigned()
  const changed = Buffer.from(bytes.toString('latin1').replace('"version":1', '"version":9'), 'latin1')
  expect(refusal(changed)).toBe('bad-signature')
  expect(refusal(bytes.subarray(0, -40))).toBe('unsigned')
})

test('a signature does not make nonsense of it true', () => {
  const bad = [
    { format: 2 },
    { total: { files: 1, bytes: 1 } },
    { total: { files: 2, bytes: file.size } },
    { files: [{ ...file, size: file.size * 1e12 }], total: { files: 1, bytes: file.size * 1e12 } },
    { files: [file, file], total: { files: 2, bytes: file.size * 2 } },
    { files: [{ ...file, id: '../../../../etc/passwd' }] },
    { files: [{ ...file, id: 'CON' }] },
    { files: [{ ...file, path: '/etc/passwd' }] },
    { files: [{ ...file, type: 'text/html' }] },
    { files: [{ ...file, chunks: [...file.chunks, ...file.chunks] }] },
    { shows: [{ ...aShow(file), video: 'f'.repeat(32) }] },
    { shows: [{ ...aShow(file), subtitles: [{ language: '../x', file: file.id }] }] },
    { library: '..\\..' },
    { key: 'f'.repeat(32) },
    { version: 0 },
  ]
  for (const some of bad) expect([some, refusal(aSigned(some))]).toEqual([some, 'malformed'])
  expect(refusal(aSigned({}, { content: Buffer.from('{"kind":') }))).toBe('malformed')
})

test('more files than any library has are refused', () => {
  const files = Array.from({ length: 20_001 }, (_, index) => aFile(`film ${index}`))
  expect(refusal(signedManifest(publisher, aManifest(publisher, files, { shows: [] })))).toBe('malformed')
})

test('another library, an older version, an older list of keys are refused; the same again is not', () => {
  const present = { library: 'jiulong', version: 1, keys: 1, manifest: null }
  expect(refusal(aSigned(), present)).toBe('taken')
  expect(refusal(aSigned({ library: 'other' }), present)).toBe('another-library')
  expect(refusal(aSigned(), { ...present, version: 2 })).toBe('older')
  expect(refusal(aSigned(), { ...present, keys: 2 })).toBe('older-keys')
})

test('an expired one is authentic all the same', () => {
  const { manifest } = open(aSigned({ expires: '2026-08-01T00:00:00.000Z' }))
  expect(isExpired(manifest, new Date('2026-08-01T00:00:00Z'))).toBe(true)
  expect(isExpired(manifest, new Date('2026-07-31T00:00:00Z'))).toBe(false)
})
