/** A request as it is written, without what fetch adds or forbids. */
import { request } from 'node:http'

export const raw = (address: string, path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    const sent = request(new URL(path, address), { method, headers }, answer => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.once('error', reject)
    sent.end()
  })
