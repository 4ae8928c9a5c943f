import { expect, test } from 'vitest'
import { captionDraft } from '../../support/builders.ts'
import { startStation } from '../../support/station.ts'

interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, unknown>>
}

test('the description names every procedure that the contract has', async () => {
  const { anybody } = await startStation()
  const { openapi, paths } = (await (await anybody.open('/api/openapi.json')).json()) as OpenApi
  expect(openapi).toMatch(/^3\.1/)
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/captions',
      '/captions/{id}/withdraw',
      '/notices/live',
      '/orders',
      '/shows',
      '/live/changes',
    ]),
  )
})

test('another program publishes a caption through the description’s own path', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  const answer = await staff.open('/api/captions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(captionDraft({ text: '从外面发来' })),
  })
  expect(answer.status).toBe(201)
  expect((await anybody.ask.captions.live()).map(({ text }) => text)).toEqual(['从外面发来'])
})

test('an error by OpenAPI has its status, its code and what to do', async () => {
  const { anybody } = await startStation()
  const answer = await anybody.open('/api/captions')
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ code: 'UNAUTHORIZED', message: 'Sign in as staff first' })
})
