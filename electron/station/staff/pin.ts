/** Keeps a PIN as a scrypt hash and checks one in constant time. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** N = 2^15, r = 8, p = 1: about 32 MiB and 0.1 s a try (RFC 7914 §2 names the parameters). */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** `salt.hash`, both in base64url. */
export const hashPin = async (pin: string): Promise<string> => {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await derive(pin, salt)).toString('base64url')}`
}

export const pinMatches = async (pin: string, kept: string): Promise<boolean> => {
  const [salt = '', hash = ''] = kept.split('.')
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'base64url')), Buffer.from(hash, 'base64url'))
}
