import { expect, test } from 'vitest'
import { raw } from '../../support/raw.ts'
import { startStation } from '../../support/station.ts'

test('a foreign host name is refused, so that no DNS trick reaches the station', async () => {
  const { address } = await startStation()
  expect(await raw(address, '/', { host: 'evil.example' })).toBe(421)
  expect(await raw(address, '/', { host: new URL(address).host })).toBe(200)
})

test('another site may neither read nor post', async () => {
  const { address } = await startStation()
  expect(await raw(address, '/api/captions/live', { origin: 'http://evil.example' })).toBe(403)
  expect(await raw(address, '/api/captions/live', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await raw(address, '/api/captions/live', { origin: address })).toBe(200)
})

test('a body that is too large is refused before it is read', async () => {
  const { address } = await startStation()
  expect(await raw(address, '/api/pictures', { 'content-length': '100000000' }, 'POST')).toBe(413)
  expect(await raw(address, '/api/pictures', { 'transfer-encoding': 'chunked' }, 'POST')).toBe(411)
})

test('the page comes with a policy that allows only what is ours', async () => {
  const { anybody } = await startStation()
  const policy = (await anybody.open('/')).headers.get('content-security-policy')
  expect(policy?.split(';').toSorted()).toEqual(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' blob:",
      "media-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "base-uri 'none'",
    ].toSorted(),
  )
})

test('the station listens to this machine alone', async () => {
  const { address } = await startStation()
  expect(new URL(address).hostname).toBe('127.0.0.1')
})
