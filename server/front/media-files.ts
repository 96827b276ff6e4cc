import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { contentTypeOf } from '#server/front/content-type.ts'
import { BARE_CSP, IMMUTABLE, type Policy, securityHeaders } from '#server/front/headers.ts'
import { rangeOf } from '#server/front/ranges.ts'

const MEDIA = /^\/media\/(([0-9a-f]{2})[0-9a-f]{62}-\d{1,5}\.(avif|webp|jpg))$/

/** A picture's rendition, whole or in part; false where there is none. Its name is its content: it never changes. */
export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  { mediaDir, policy }: { mediaDir: string; policy: Policy },
): Promise<boolean> {
  const [, name, folder] = MEDIA.exec(address) ?? []
  if (!name || !folder) return false
  const file = await fs.promises.open(path.join(mediaDir, folder, name)).catch(() => null)
  if (!file) return false
  try {
    const { size } = await file.stat()
    const headers: Record<string, string> = {
      ...securityHeaders(policy),
      'Content-Security-Policy': BARE_CSP,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Type': contentTypeOf(name),
      'Cache-Control': IMMUTABLE,
      'Accept-Ranges': 'bytes',
      ETag: `"${name}"`,
    }
    const known = request.headers['if-none-match']?.trim()
    if (known === '*' || known?.includes(`"${name}"`)) {
      response.writeHead(304, headers).end()
      return true
    }
    const range =
      request.headers['if-range'] === undefined || request.headers['if-range'] === `"${name}"`
        ? rangeOf(request.headers.range, size)
        : 'whole'
    if (range === 'none') {
      response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}`, 'Content-Length': '0' }).end()
      return true
    }
    const { from, to } = range === 'whole' ? { from: 0, to: size - 1 } : range
    if (range !== 'whole') headers['Content-Range'] = `bytes ${from}-${to}/${size}`
    response.writeHead(range === 'whole' ? 200 : 206, { ...headers, 'Content-Length': String(to - from + 1) })
    if (request.method === 'HEAD' || size === 0) response.end()
    else await pipeFile(file, from, to, response)
    return true
  } finally {
    await file.close().catch(() => {})
  }
}

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
