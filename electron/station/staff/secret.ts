/** Keeps a password or a PIN as a scrypt hash and checks one in constant time. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** N = 2^15, r = 8, p = 1: about 32 MiB and 0.1 s a try (RFC 7914 §2 names the parameters). */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const derive = (secret: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same characters may be typed composed or decomposed.
    scrypt(secret.normalize('NFC'), salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** `salt.hash`, both in base64url. */
export const hashSecret = async (secret: string): Promise<string> => {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await derive(secret, salt)).toString('base64url')}`
}

/** Where there is nothing to compare with, the answer takes as long: nobody learns which names exist. */
const NOBODYS = `${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(32).toString('base64url')}`

/** @param kept what hashSecret answered; null: no such secret, and nothing matches. */
export const secretMatches = async (secret: string, kept: string | null): Promise<boolean> => {
  const [salt = '', hash = ''] = (kept ?? NOBODYS).split('.')
  const same = timingSafeEqual(
    await derive(secret, Buffer.from(salt, 'base64url')),
    Buffer.from(hash, 'base64url'),
  )
  return same && kept !== null
}
