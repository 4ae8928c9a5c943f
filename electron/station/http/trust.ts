/** Hands out the certificate that an office PC needs before it trusts the console, to everybody who asks. */
import type { FastifyInstance } from 'fastify'
import { AUTHORITY_FILE } from '../../contract/lan.ts'

/** @param authorityFile PEM, which Windows, Firefox and the certificate folder of Kylin and UOS all take; null: none yet. */
export const addTrust = (server: FastifyInstance, authorityFile: () => string | null) => {
  server.get(AUTHORITY_FILE, (_request, reply) => {
    const pem = authorityFile()
    if (pem === null) return reply.code(404).type('text/plain').send('There is no certificate yet.')
    return reply.header('cache-control', 'no-store').type('application/x-x509-ca-cert').send(pem)
  })
}
