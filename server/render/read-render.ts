import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteOf } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { embedPath } from '#domain/urls/paths.ts'
import { finalizePage } from '#server/render/finalize-page.ts'
import { holdResponse } from '#server/render/held-response.ts'
import type { SheetOf } from '#server/render/remove-framework.ts'
import { provenanceOf, toHeaders } from '#server/shared/provenance.ts'

/** Pages for frames of other sites. */
const EMBEDS = embedPath('')

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Renders a reader's page and sends it in one piece: the position in the change log is read before the first query,
 * the tags are collected meanwhile, and both are sent as headers.
 */
export async function readRender(
  { db, handle, sheetOf, build }: { db: Db; handle: Handle; sheetOf: SheetOf; build?: string | undefined },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const note = noteOf(db)
  const tags = new Set<string>()
  const held = holdResponse(response)
  const send = async (rendered: Buffer) => {
    const made = toHeaders({ ...provenanceOf(db, note, tags), build })
    const isEmbed = request.url?.startsWith(EMBEDS) ?? false
    const pressed =
      response.statusCode === 200 ? await finalizePage(rendered, response.getHeaders(), { sheetOf, isEmbed }) : null
    held.release()
    // React's own preload hints repeat what the page names; a feed's Link leads to its hubs.
    if (isHtml(response)) response.removeHeader('Link')
    response.setHeaders(new Map(Object.entries({ ...made, ...pressed?.headers })))
    if (!pressed) return void response.end()
    const { br, identity, digest } = pressed.body
    response.setHeader('X-Broadsheet-Digest', digest)
    if (br) response.setHeader('Content-Encoding', 'br')
    response.setHeader('Content-Length', (br ?? identity)?.length ?? 0)
    response.end(br ?? identity)
  }
  try {
    // The handler waits until its response is sent, so neither can be awaited before the other.
    await Promise.all([collectReading(tags, () => handle(request, response)), held.whole.then(send)])
  } finally {
    held.release()
  }
}

const isHtml = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? 'text/html').startsWith('text/html')
