/**
 * Encrypts and decrypts a backup with a passphrase in the age format (age-encryption.org/v1), which `age -d` opens too.
 * In JavaScript throughout, since the crypto of Electron's Node lacks ChaCha20-Poly1305 (electron/electron#24024); that
 * its scrypt holds a thread for a second is why backups have a thread of their own.
 */
import { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { textOf } from '../storage/problems.ts'
import { BackupError, damaged } from './failures.ts'

type Bytes = AsyncIterable<Uint8Array>

/** log2 of scrypt's N, as age itself takes it: 256 MiB and about a second for each guess. */
export const WORK_FACTOR = 18

/** The same word typed on another keyboard has the same bytes. */
const normal = (passphrase: string) => passphrase.normalize('NFC')

const webStream = (source: Bytes) =>
  // The global type, which age names, and Node's own are one class.
  ReadableStream.from(source) as unknown as globalThis.ReadableStream<Uint8Array>

export const sealed = async (source: Bytes, passphrase: string, workFactor: number): Promise<Bytes> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(normal(passphrase))
  encrypter.setScryptWorkFactor(workFactor)
  return (await encrypter.encrypt(webStream(source))) as unknown as Bytes
}

export const unsealed = async (source: Bytes, passphrase: string): Promise<Bytes> => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normal(passphrase))
  return opened((await begun(decrypter, source)) as unknown as Bytes)
}

/** What age says when the passphrase is not that of the file. */
const NO_MATCH = 'no identity matched'

const begun = (decrypter: Decrypter, source: Bytes) =>
  decrypter.decrypt(webStream(source)).catch((error: unknown) => {
    if (textOf(error).includes(NO_MATCH))
      throw new BackupError('wrong-passphrase', 'the passphrase does not open this backup')
    throw asDamage(error)
  })

async function* opened(content: Bytes): Bytes {
  try {
    yield* content
  } catch (error) {
    throw asDamage(error)
  }
}

/** The disk's own errors, and an end that was asked for, stay what they are. */
const asDamage = (error: unknown) =>
  error instanceof BackupError || (error instanceof Error && error.name === 'AbortError')
    ? error
    : damaged(`the encrypted part does not hold together (${textOf(error)})`)
