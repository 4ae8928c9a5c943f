/** One router, two tongues: typed RPC for our pages, OpenAPI for everybody else. */
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fastify'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contract } from '../../contract/index.ts'
import type { Routes } from '../rooms.ts'
import type { Caller } from './door.ts'

const DESCRIPTION = {
  title: 'Diantai station',
  version: '1',
  description:
    'Everything that a page or another program may ask of a station. Procedures for staff need the cookie of POST /staff/sign-in; those for the screen are for the kiosk page alone.',
}

/** A body that cannot be read and a caller that went away are the caller's fault. */
const isOurs = (error: unknown) =>
  error instanceof ORPCError
    ? error.status >= 500
    : !(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ECONNRESET'

/** Messages quote what came, and that may be a card number or a PIN: only the kind and the place are kept. */
const withoutWords = (error: unknown) => ({
  kind: error instanceof Error ? error.name : typeof error,
  at:
    error instanceof Error ? error.stack?.split('\n').filter(line => line.trimStart().startsWith('at ')) : [],
})

export type ReadCaller = (request: FastifyRequest, reply: FastifyReply) => Caller

/** Tells staff that the program itself failed: what kind of error, and where in the program. */
export type ReportFailure = (problem: { code: 'program-error'; subject: string; detail: string }) => void

export const addRpc = (
  server: FastifyInstance,
  routes: Routes,
  readCaller: ReadCaller,
  report: ReportFailure,
) => {
  const logFailure = (error: unknown) => {
    if (!isOurs(error)) return
    const { kind, at = [] } = withoutWords(error)
    server.log.error({ kind, at }, 'a procedure failed')
    report({ code: 'program-error', subject: kind, detail: at[0]?.trim() ?? '' })
  }
  const rpc = new RPCHandler(routes, { interceptors: [onError(logFailure)] })
  const openApi = new OpenAPIHandler(routes, { interceptors: [onError(logFailure)] })

  // oRPC reads the body itself; guards.ts has bounded its length.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_request, _payload, done) => done(null))

  server.get('/api/openapi.json', async () =>
    new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
      info: DESCRIPTION,
      servers: [{ url: '/api' }],
    }),
  )
  server.all('/rpc/*', async (request, reply) => {
    const { matched } = await rpc.handle(request, reply, {
      prefix: '/rpc',
      context: readCaller(request, reply),
    })
    if (!matched) reply.code(404).send({ message: 'There is no such procedure.' })
  })
  server.all('/api/*', async (request, reply) => {
    const { matched } = await openApi.handle(request, reply, {
      prefix: '/api',
      context: readCaller(request, reply),
    })
    if (!matched) reply.code(404).send({ message: 'There is no such procedure; see /api/openapi.json.' })
  })
}
