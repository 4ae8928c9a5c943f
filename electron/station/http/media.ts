/** Serves videos, posters, subtitles, pictures, clips and recordings with Range, ETag and HEAD. */
import { basename, dirname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Clip, Picture } from '../../contract/common.ts'
import { Recording } from '../../contract/recordings.ts'

export interface MediaParts {
  /** Folder of pictures and clips named by their content. */
  picturesDir: string
  /** Folder of recordings named by their content. */
  recordingsDir: string
  /** Absolute path of a file of a listed show, or null. */
  showFile: (id: string, name: string) => string | null
  /** A film is being played. */
  showPlayed: (id: string, name: string) => void
  /** Absolute path of a file of the published library, or null; also where this station does not share it. */
  publishedFile: (path: string) => string | null
}

const isPicture = (name: string) => Picture.safeParse(`/media/pictures/${name}`).success
const isRecording = (name: string) => Recording.safeParse(`/media/recordings/${name}`).success

const isClip = (name: string) => Clip.safeParse(`/media/clips/${name}`).success

const isFilm = (file: string) => file.endsWith('.mp4') || file.endsWith('.webm')

export const addMedia = (server: FastifyInstance, parts: MediaParts) => {
  const { picturesDir, recordingsDir, showFile, showPlayed, publishedFile } = parts
  server.get<{ Params: { name: string } }>('/media/pictures/:name', (request, reply) => {
    // Only names that we give: no path, no device, no second stream of a file.
    if (!isPicture(request.params.name))
      return reply.code(404).type('text/plain').send('There is no such picture.')
    // A drawing is only ever an image: no script of it runs, even when it is opened by itself.
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    return reply.header('cache-control', 'no-cache').sendFile(request.params.name, picturesDir)
  })

  server.get<{ Params: { name: string } }>('/media/clips/:name', (request, reply) => {
    if (!isClip(request.params.name)) return reply.code(404).type('text/plain').send('There is no such clip.')
    return reply.header('cache-control', 'no-store').sendFile(request.params.name, picturesDir)
  })

  server.get<{ Params: { name: string } }>('/media/recordings/:name', (request, reply) => {
    if (!isRecording(request.params.name))
      return reply.code(404).type('text/plain').send('There is no such recording.')
    return reply.header('cache-control', 'no-cache').sendFile(request.params.name, recordingsDir)
  })

  server.get<{ Params: { id: string; name: string } }>('/media/shows/:id/:name', (request, reply) => {
    const file = showFile(request.params.id, request.params.name)
    if (!file) return reply.code(404).type('text/plain').send('There is no such show.')
    if (isFilm(file)) showPlayed(request.params.id, request.params.name)
    // Loopback is faster than a cache on the kiosk's flash, and wears nothing.
    reply.header('cache-control', isFilm(file) ? 'no-store' : 'no-cache')
    return reply.sendFile(basename(file), dirname(file))
  })

  server.get<{ Params: { '*': string } }>('/library/*', (request, reply) => {
    // Only paths that a manifest gives rise to: they are looked up, never put together.
    const file = publishedFile(request.params['*'])
    if (!file) return reply.code(404).type('text/plain').send('This station shares no library.')
    return reply.header('cache-control', 'no-cache').sendFile(basename(file), dirname(file))
  })
}
