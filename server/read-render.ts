import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteOf } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import { collectReading } from '#db/reading.ts'
import { madeFrom } from '#server/made-from.ts'
import { TRAILERS, toTrailers } from '#server/trailers.ts'

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Renders a reader's page: the note is read before the first query, the tags are collected on the way, and both go out
 * as trailers when the page is whole.
 */
export function readRender(db: Db, handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const note = noteOf(db)
  const tags = new Set<string>()
  // Trailers need a chunked body, so a length must not be set, whoever does it.
  response.setHeader('Trailer', TRAILERS)
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => (name.toLowerCase() === 'content-length' ? response : setHeader(name, value))
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse
  response.end = ((...given: unknown[]) => {
    response.addTrailers(toTrailers(madeFrom(db, note, tags)))
    return end(...given)
  }) as typeof response.end
  return collectReading(tags, () => handle(request, response))
}
