/** A web server that lies: never a mixed file, never for ever, and the library of before stays. */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { aFilm, aJob, aStationDisk, CHUNK_BYTES, type Lie, publish, serve, sync } from './support.ts'

const film = aFilm('film', CHUNK_BYTES * 2 + 100)
const other = aFilm('other', CHUNK_BYTES * 2 + 100)

const attempt = async (lie: Lie, films = [film]) => {
  const published = publish(films)
  const disk = await aStationDisk()
  const server = await serve(published.content, lie)
  const { result, failures } = await sync(aJob(disk.library, published, server.address))
  return { result, code: failures[0]?.code, disk, asked: server.films() }
}

/** The first request gets so much of the film and then the end of the line. */
const cutOnce = (bytes: number): Lie => {
  let cut = false
  return (_, response, body) => {
    if (cut || !body) return false
    cut = true
    response.writeHead(200, { 'content-length': body.length })
    response.write(body.subarray(0, bytes), () => response.destroy())
    return true
  }
}

test('a body that is cut off is gone on with where it was, to the byte', async () => {
  const { result, disk, asked } = await attempt(cutOnce(CHUNK_BYTES + 1_000))
  expect(result).toBe('switched')
  expect(disk.holds([film])).toBe(true)
  expect(asked).toHaveLength(2)
  const from = Number(/\d+/.exec(asked[1]?.range ?? '')?.[0])
  expect(from).toBeGreaterThan(0)
  expect(from).toBeLessThanOrEqual(CHUNK_BYTES + 1_000)
})

test('200 to a Range request: what is there already is not taken twice', async () => {
  const cut = cutOnce(CHUNK_BYTES + 1_000)
  const { result, disk } = await attempt((request, response, body) => {
    if (cut(request, response, body)) return true
    response.writeHead(200, { 'content-length': body?.length }).end(body)
    return true
  })
  expect(result).toBe('switched')
  expect(disk.holds([film])).toBe(true)
})

test('a server that knows no Range gives the whole again: a file that was cut is there all the same', async () => {
  const cut = cutOnce(CHUNK_BYTES + 1_000)
  const { result, disk } = await attempt((request, response, body) => {
    if (cut(request, response, body)) return true
    if (!request.headers.range) return false
    response.writeHead(416).end()
    return true
  })
  expect(result).toBe('switched')
  expect(disk.holds([film])).toBe(true)
})

test('what comes again unasked is counted, and keeps to its share of the line', async () => {
  const published = publish([film])
  const disk = await aStationDisk()
  await disk.store.prepare()
  const [file] = published.files
  if (!file) throw new Error('no file')
  writeFileSync(disk.store.part(file), film.subarray(0, CHUNK_BYTES * 2))
  const { address } = await serve(published.content, (_, response, body) => {
    response.writeHead(200, { 'content-length': body?.length }).end(body)
    return true
  })
  const began = performance.now()
  const job = { ...aJob(disk.library, published, address), bytesPerSecond: CHUNK_BYTES * 4 }
  expect(await sync(job)).toMatchObject({ result: 'switched', fetched: film.length })
  expect(performance.now() - began).toBeGreaterThan(450)
})

test('another part than asked for is not taken', async () => {
  const cut = cutOnce(CHUNK_BYTES + 1_000)
  const { result, code } = await attempt((request, response, body) => {
    if (cut(request, response, body)) return true
    response.writeHead(206, { 'content-range': `bytes 0-${film.length - 1}/${film.length}` }).end(body)
    return true
  })
  expect([result, code]).toEqual(['failed', 'range'])
})

test('another file in the middle: that chunk is fetched again, and never a mixture kept', async () => {
  let asked = 0
  const { result, disk } = await attempt((request, response) => {
    asked++
    if (asked !== 1 || request.headers.range) return false
    const mixed = Buffer.concat([film.subarray(0, CHUNK_BYTES), other.subarray(CHUNK_BYTES)])
    response.writeHead(200, { 'content-length': mixed.length }).end(mixed)
    return true
  })
  expect(result).toBe('switched')
  expect(disk.holds([film])).toBe(true)
})

test('another file for good is given up, the others come all the same', async () => {
  const small = aFilm('small')
  const { result, code, disk } = await attempt(
    (_, response, body) => {
      if (body?.length !== film.length) return false
      response.writeHead(200, { 'content-length': other.length }).end(other)
      return true
    },
    [film, small],
  )
  expect([result, code]).toEqual(['failed', 'changed'])
  expect(disk.holds([small])).toBe(true)
  expect(disk.holds([film])).toBe(false)
  expect(await disk.version()).toBeNull()
})

test.each<[string, Lie]>([
  [
    'wrong-size',
    (_, response) => {
      response.writeHead(200, { 'content-length': 5 }).end('hello')
      return true
    },
  ],
  [
    'wrong-size',
    (_, response, body) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' })
      response.write(body)
      response.end('and more')
      return true
    },
  ],
  [
    'encoded',
    (_, response, body) => {
      const packed = gzipSync(body ?? '')
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed)
      return true
    },
  ],
  [
    'missing',
    (_, response) => {
      response.writeHead(404).end('<html>not found</html>')
      return true
    },
  ],
  [
    'refused',
    (_, response) => {
      response.writeHead(403).end()
      return true
    },
  ],
  [
    'range',
    (_, response) => {
      response.writeHead(416, { 'content-range': 'bytes */5' }).end()
      return true
    },
  ],
  [
    'busy',
    (_, response) => {
      response.writeHead(500).end()
      return true
    },
  ],
  [
    'redirected',
    (_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.2:1/elsewhere' }).end()
      return true
    },
  ],
  [
    'redirected',
    (request, response) => {
      response.writeHead(302, { location: request.url }).end()
      return true
    },
  ],
  ['silent', () => true],
  [
    'cut-off',
    (_, response) => {
      response.destroy()
      return true
    },
  ],
])('%s is named, and nothing of it is kept', async (expected, lie) => {
  const { result, code, disk } = await attempt(lie)
  expect([result, code]).toEqual(['failed', expected])
  expect(disk.names()).toEqual([])
  expect(await disk.version()).toBeNull()
})

test('a source that drips one byte after the other is left', async () => {
  const { result, code } = await attempt((_, response, body) => {
    response.writeHead(200, { 'content-length': body?.length })
    const timer = setInterval(() => response.write('x'), 50)
    response.once('close', () => clearInterval(timer))
    return true
  })
  expect([result, code]).toEqual(['failed', 'slow'])
})

test.each([429, 503])('%d with Retry-After is waited for', async status => {
  let asked = 0
  const { result, disk } = await attempt((_, response) => {
    asked++
    if (asked > 3) return false
    response.writeHead(status, { 'retry-after': '2' }).end()
    return true
  })
  expect(result).toBe('switched')
  expect(disk.holds([film])).toBe(true)
})

test('a redirect within the same server is followed', async () => {
  const { result, disk } = await attempt((request, response, body) => {
    if (request.url?.startsWith('/moved')) {
      response.writeHead(200, { 'content-length': film.length }).end(film)
      return true
    }
    response.writeHead(301, { location: `/moved${request.url}` }).end(body && '')
    return true
  })
  expect(result).toBe('switched')
  expect(disk.holds([film])).toBe(true)
})

test('a line that is cut twenty times brings the file all the same', async () => {
  let cuts = 0
  const { result, disk } = await attempt((request, response, body) => {
    if (cuts >= 20 || !body) return false
    cuts++
    const first = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0)
    const rest = body.subarray(first)
    const head = {
      'content-length': rest.length,
      'content-range': `bytes ${first}-${body.length - 1}/${body.length}`,
    }
    response.writeHead(request.headers.range ? 206 : 200, head)
    response.write(rest.subarray(0, 400_000), () => response.destroy())
    return true
  })
  expect(cuts).toBe(20)
  expect(result).toBe('switched')
  expect(disk.holds([film])).toBe(true)
})
