/** What we encrypt opens as any file of age does, and what age encrypts opens with us. */
import { Decrypter, Encrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { sealed, unsealed } from '../../../electron/station/backup/seal.ts'
import { bytesOf, streamOf } from './archive.support.ts'

/** scrypt at its cheapest, which the file itself says. */
const CHEAP = 1
const film = Buffer.alloc(200_000, '一盏矿灯')

test('age opens what we encrypt', async () => {
  const file = await bytesOf(await sealed(streamOf(film), '四人 xia jing', CHEAP))
  const age = new Decrypter()
  age.addPassphrase('四人 xia jing')
  expect(Buffer.compare(await age.decrypt(file), film)).toBe(0)
})

test('we open what age encrypts', async () => {
  const age = new Encrypter()
  age.setPassphrase('四人 xia jing')
  age.setScryptWorkFactor(CHEAP)
  const file = await age.encrypt(film)
  expect(Buffer.compare(await bytesOf(await unsealed(streamOf(file), '四人 xia jing')), film)).toBe(0)
})

test('no two files of the same content and passphrase are alike', async () => {
  const once = async () => (await bytesOf(await sealed(streamOf(film), 'xia jing', CHEAP))).toString('hex')
  expect(await once()).not.toBe(await once())
})

const begun = (text: string) => unsealed(streamOf(Buffer.from(`age-encryption.org/v1\n${text}`)), 'x')
const MAC = `--- ${'A'.repeat(43)}\n`
const BODY = `${'A'.repeat(43)}\n`
const SALT = 'A'.repeat(22)

test.each([
  ['costs more memory than any backup of ours', `-> scrypt ${SALT} 30\n${BODY}${MAC}`],
  ['asks for no work', `-> scrypt ${SALT} 0\n${BODY}${MAC}`],
  ['has a short salt', `-> scrypt AAAA 1\n${BODY}${MAC}`],
  ['is for two passphrases', `-> scrypt ${SALT} 1\n${BODY}-> scrypt ${SALT} 1\n${BODY}${MAC}`],
])('a file that %s is refused', async (_what, text) => {
  await expect(begun(text)).rejects.toMatchObject({ code: 'damaged' })
})
