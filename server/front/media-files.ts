import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { MediaStanding } from '#db/queries/media-standing.ts'
import { contentTypeOf } from '#server/front/content-type.ts'
import { BARE_CSP, IMMUTABLE, type Policy, securityHeaders } from '#server/front/headers.ts'
import { rangeOf } from '#server/front/ranges.ts'

const YEAR_S = 31_536_000
export type MediaHouse = { mediaDir: string; policy: Policy; standing: (file: string) => MediaStanding }

const MEDIA = /^\/media\/((([0-9a-f]{2})[0-9a-f]{62})-\d{1,5}\.(avif|webp|jpg))$/

/**
 * A picture's rendition, whole or in part; else the status of what is not there, or not any more. Its name is its
 * content: it never changes, and is kept for as long as it may be shown.
 */
export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  { mediaDir, policy, standing }: MediaHouse,
): Promise<'sent' | 404 | 410> {
  const [, name, sha256, folder] = MEDIA.exec(address) ?? []
  if (!name || !sha256 || !folder) return 404
  const { isGone, until } = standing(sha256)
  if (isGone) return 410
  const file = await fs.promises.open(path.join(mediaDir, folder, name)).catch(() => null)
  if (!file) return 404
  try {
    const { size } = await file.stat()
    const headers: Record<string, string> = {
      ...securityHeaders(policy),
      'Content-Security-Policy': BARE_CSP,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Type': contentTypeOf(name),
      'Cache-Control': until === null ? IMMUTABLE : keptFor(until - Date.now()),
      'Accept-Ranges': 'bytes',
      ETag: `"${name}"`,
    }
    const known = request.headers['if-none-match']?.trim()
    if (known === '*' || known?.includes(`"${name}"`)) {
      response.writeHead(304, headers).end()
      return 'sent'
    }
    const range =
      request.headers['if-range'] === undefined || request.headers['if-range'] === `"${name}"`
        ? rangeOf(request.headers.range, size)
        : 'whole'
    if (range === 'none') {
      response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}`, 'Content-Length': '0' }).end()
      return 'sent'
    }
    const { from, to } = range === 'whole' ? { from: 0, to: size - 1 } : range
    if (range !== 'whole') headers['Content-Range'] = `bytes ${from}-${to}/${size}`
    response.writeHead(range === 'whole' ? 200 : 206, { ...headers, 'Content-Length': String(to - from + 1) })
    if (request.method === 'HEAD' || size === 0) response.end()
    else await pipeFile(file, from, to, response)
    return 'sent'
  } finally {
    await file.close().catch(() => {})
  }
}

/** Nobody shows from a cache what may not be shown. */
const keptFor = (ms: number): string =>
  `public, max-age=${Math.min(YEAR_S, Math.max(0, Math.floor(ms / 1_000)))}, immutable`

async function pipeFile(file: fs.promises.FileHandle, from: number, to: number, response: ServerResponse) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stream = file.createReadStream({ start: from, end: to, autoClose: false })
  stream.on('error', () => response.destroy())
  response.on('close', () => {
    stream.destroy()
    resolve()
  })
  stream.pipe(response)
  return promise
}
