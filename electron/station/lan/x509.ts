/** Brings in the library that writes certificates, and only when one is to be written: it takes a tenth of a second. */

const none = () => undefined

/**
 * The library's container will not load unless it can ask for the metadata of TypeScript's decorators. Its classes
 * carry none, so that "none" is the whole answer, and no polyfill is needed.
 */
const answerForMetadata = () => {
  if (!('getMetadata' in Reflect)) Object.assign(Reflect, { getMetadata: none, getOwnMetadata: none })
}

export const loadX509 = async () => {
  answerForMetadata()
  const x509 = await import('@peculiar/x509')
  x509.cryptoProvider.set(crypto)
  return x509
}
export type X509 = Awaited<ReturnType<typeof loadX509>>
