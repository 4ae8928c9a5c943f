/** The plug is pulled in the middle of a sync. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startProgram, until } from '../../support/processes.ts'
import { aFilm, aJob, aStationDisk, CHUNK_BYTES, publish, serve, sync } from './support.ts'

const program = join(import.meta.dirname, 'killed.support.ts')
const films = ['a', 'b', 'c', 'd'].map(name => aFilm(name, CHUNK_BYTES * 4))
const all = films.length * CHUNK_BYTES * 4

test('killed half-way twice, at most one piece of each open file comes again', async () => {
  const published = publish(films)
  // Half of each film, then nothing more for a while, as on a line that stalls.
  const halting = await serve(published.content, (request, response, film) => {
    if (!film) return false
    const first = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0)
    const rest = film.subarray(first)
    const part = { 'content-range': `bytes ${first}-${film.length - 1}/${film.length}` }
    response.writeHead(first > 0 ? 206 : 200, { 'content-length': rest.length, ...(first > 0 && part) })
    response.write(rest.subarray(0, rest.length / 2 + 1_000))
    return true
  })
  const disk = await aStationDisk()
  const job = { ...aJob(disk.library, published, halting.address), patience: 30_000 }
  for (const halves of [2, 3]) {
    const running = startProgram(process.execPath, [program, JSON.stringify(job)], {})
    const pieces = films.length * halves
    await until(async () => (await disk.store.partBytes(published.files)) >= pieces * CHUNK_BYTES)
    running.child.kill('SIGKILL')
    await running.ended
  }
  expect(await disk.version()).toBeNull()
  const held = await disk.store.partBytes(published.files)
  const server = await serve(published.content)
  expect(await sync(aJob(disk.library, published, server.address))).toMatchObject({ result: 'switched' })
  expect(server.sent()).toBeLessThanOrEqual(all - held + films.length * CHUNK_BYTES)
  expect(server.films().every(({ range }) => range !== undefined)).toBe(true)
  expect(disk.holds(films)).toBe(true)
})
