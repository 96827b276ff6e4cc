import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { attachmentFile } from '#db/media/media-file.ts'
import type { FileStanding } from '#db/queries/files/file-standing.ts'
import type { MediaStanding } from '#db/queries/media/media-standing.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { FILE_TYPES, isShownByBrowser } from '#domain/files/file-kind.ts'
import { preconditionOf } from '#domain/http/preconditions.ts'
import { contentTypeOf } from '#server/http/files/content-type.ts'
import { rangeOf } from '#server/http/files/ranges.ts'
import { sendFailed } from '#server/http/send.ts'
import {
  BARE_CSP,
  fileTagHeaders,
  IMMUTABLE,
  type Policy,
  REVALIDATE,
  securityHeaders,
} from '#server/shared/headers.ts'

const YEAR_S = 31_536_000
export type MediaOptions = {
  mediaDir: string
  policy: Policy
  standing: (file: string) => MediaStanding
  fileStanding: (path: string) => FileStanding | null
}

const MEDIA = /^\/media\/((([0-9a-f]{2})[0-9a-f]{62})-\d{1,5}\.(avif|webp|jpg))$/

type Outcome = 'sent' | 404 | 410 | 451
/** Stored bytes that may be sent: `tag` names what they are, and never changes. */
type Stored = { path: string; tag: string; headers: Record<string, string> }

/**
 * Sends a picture's rendition or a file that stories link to, whole or in part; otherwise returns 404, or the status that its
 * withdrawal chose.
 */
export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  options: MediaOptions,
): Promise<Outcome> {
  const { policy } = options
  const found = storedAt(address, options)
  if (typeof found === 'number') return found
  const file = await fs.promises.open(found.path).catch(() => null)
  if (!file) return 404
  try {
    const { size } = await file.stat()
    // Again, in the turn in which it is sent: a cache in front was told of a withdrawal, and would store it afterwards.
    const now = storedAt(address, options)
    if (typeof now === 'number') return now
    const { tag, headers } = now
    const etag = `"${tag}"`
    const condition = preconditionOf(request.headers, { etag, family: tag, modifiedAt: null })
    if (condition === 'failed') sendFailed(request, response, policy)
    else if (condition !== 'met') response.writeHead(304, headers).end()
    else await sendFile(request, response, { file, size, etag, headers })
    return 'sent'
  } finally {
    await file.close().catch(() => {})
  }
}

function storedAt(address: string, options: MediaOptions): Stored | 404 | 410 | 451 {
  const { mediaDir, policy, standing } = options
  const [, name, sha256, folder] = MEDIA.exec(address) ?? []
  if (!name || !sha256 || !folder) return attachmentAt(address, options)
  const now = standing(sha256)
  if (now.gone !== null) return now.gone
  // The name is a hash of the content: the file never changes, and is cached for as long as it may be shown.
  const headers = {
    ...fileTagHeaders(now.media === null ? [] : [mediaTag(now.media)], policy),
    'Content-Security-Policy': BARE_CSP,
    'Content-Type': contentTypeOf(name),
    'Cache-Control': now.until === null ? IMMUTABLE : keptFor(now.until - Date.now()),
  }
  return { path: path.join(mediaDir, folder, name), tag: name, headers: headersOf(name, headers, policy) }
}

/** Every request asks anew whether it is public. The viewers of browsers do not work in a sandbox, or without sound. */
const VIEWER_CSP = "default-src 'none'; media-src 'self'; frame-ancestors 'none'"

function attachmentAt(address: string, { mediaDir, policy, fileStanding }: MediaOptions): Stored | 404 | 410 {
  const file = fileStanding(address)
  if (file?.state !== 'public') return file?.state === 'withdrawn' ? 410 : 404
  const { sha256, kind, name } = file
  const isShown = isShownByBrowser(kind)
  const headers = {
    'Content-Security-Policy': isShown ? VIEWER_CSP : BARE_CSP,
    'Content-Type': FILE_TYPES[kind],
    'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename="${name}"`,
    'Cache-Control': REVALIDATE,
  }
  const stored = attachmentFile(path.dirname(mediaDir), sha256)
  return { path: stored, tag: sha256, headers: headersOf(sha256, headers, policy) }
}

const headersOf = (tag: string, headers: Record<string, string>, policy: Policy): Record<string, string> => ({
  ...securityHeaders(policy),
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Accept-Ranges': 'bytes',
  ETag: `"${tag}"`,
  ...headers,
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
