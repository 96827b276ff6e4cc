import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaStanding } from '#db/queries/media/media-standing.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { preconditionOf } from '#domain/http/preconditions.ts'
import { contentTypeOf } from '#server/http/files/content-type.ts'
import { rangeOf } from '#server/http/files/ranges.ts'
import { sendFailed } from '#server/http/send.ts'
import { BARE_CSP, fileTagHeaders, IMMUTABLE, type Policy, securityHeaders } from '#server/shared/headers.ts'

const YEAR_S = 31_536_000
export type MediaOptions = { mediaDir: string; policy: Policy; standing: (file: string) => MediaStanding }

const MEDIA = /^\/media\/((([0-9a-f]{2})[0-9a-f]{62})-\d{1,5}\.(avif|webp|jpg))$/

type Outcome = 'sent' | 404 | 410

/**
 * Sends a picture's rendition, whole or in part; otherwise returns 404, or 410 if it was withdrawn. The name is a hash
 * of the content: the file never changes, and is cached for as long as it may be shown.
 */
export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  { mediaDir, policy, standing }: MediaOptions,
): Promise<Outcome> {
  const [, name, sha256, folder] = MEDIA.exec(address) ?? []
  if (!name || !sha256 || !folder) return 404
  if (standing(sha256).isGone) return 410
  const file = await fs.promises.open(path.join(mediaDir, folder, name)).catch(() => null)
  if (!file) return 404
  try {
    const { size } = await file.stat()
    // Again, in the turn in which it is sent: a cache in front was told of a withdrawal, and would store it afterwards.
    const now = standing(sha256)
    if (now.isGone) return 410
    const headers = headersOf(name, now, policy)
    const etag = `"${name}"`
    const condition = preconditionOf(request.headers, { etag, family: name, modifiedAt: null })
    if (condition === 'failed') sendFailed(request, response, policy)
    else if (condition !== 'met') response.writeHead(304, headers).end()
    else await sendFile(request, response, { file, size, etag, headers })
    return 'sent'
  } finally {
    await file.close().catch(() => {})
  }
}

const headersOf = (name: string, { until, media }: MediaStanding, policy: Policy): Record<string, string> => ({
  ...securityHeaders(policy),
  ...fileTagHeaders(media === null ? [] : [mediaTag(media)], policy),
  'Content-Security-Policy': BARE_CSP,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Type': contentTypeOf(name),
  'Cache-Control': until === null ? IMMUTABLE : keptFor(until - Date.now()),
  'Accept-Ranges': 'bytes',
  ETag: `"${name}"`,
})

/** Cache-Control for a file that may be shown for `ms`: no cache may show it longer. */
const keptFor = (ms: number): string =>
  `public, max-age=${Math.min(YEAR_S, Math.max(0, Math.floor(ms / 1_000)))}, immutable`

type Opened = { file: fs.promises.FileHandle; size: number; etag: string; headers: Record<string, string> }

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, size, etag, headers }: Opened,
): Promise<void> {
  const { range: asked, 'if-range': ifRange } = request.headers
  const range = ifRange === undefined || ifRange === etag ? rangeOf(asked, size) : 'whole'
  if (range === 'none') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}`, 'Content-Length': '0' }).end()
    return
  }
  const { from, to } = range === 'whole' ? { from: 0, to: size - 1 } : range
  if (range !== 'whole') headers['Content-Range'] = `bytes ${from}-${to}/${size}`
  response.writeHead(range === 'whole' ? 200 : 206, { ...headers, 'Content-Length': String(to - from + 1) })
  if (request.method === 'HEAD' || size === 0) response.end()
  // `pipeline` rejects also if the reader left while the file was being opened, when no `close` event follows.
  else await pipeline(file.createReadStream({ start: from, end: to, autoClose: false }), response).catch(() => {})
}
