import type { OutgoingHttpHeaders } from 'node:http'
import { removeFramework, type SheetOf } from '#server/render/remove-framework.ts'
import { type Body, encode } from '#server/shared/encodings.ts'
import { embedCsp, readerCsp } from '#server/shared/headers.ts'

export type FinalPage = {
  /** Headers to set besides those of the render. */
  headers: Record<string, string>
  body: Body
}

/**
 * Turns a render into the page that readers get: without the framework's scripts, compressed, with a CSP that fits its
 * content. It runs in the renderer, so that the web process, which serves hits, has none of that work. Throws
 * `NeedsScript`.
 */
export async function finalizePage(
  body: Buffer,
  rendered: OutgoingHttpHeaders,
  { sheetOf, isEmbed }: { sheetOf: SheetOf; isEmbed: boolean },
): Promise<FinalPage> {
  const type = String(rendered['content-type'] ?? 'text/html; charset=utf-8')
  const headers: Record<string, string> = { 'Content-Type': type }
  if (!type.startsWith('text/html')) {
    if (rendered['access-control-allow-origin']) headers['Cross-Origin-Resource-Policy'] = 'cross-origin'
    return { headers, body: await encode(body, type) }
  }
  const { html, ...allowed } = removeFramework(body.toString('utf8'), sheetOf)
  const own = isEmbed
    ? {
        'Content-Security-Policy': embedCsp(allowed.styles),
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Robots-Tag': 'noindex',
      }
    : { 'Content-Security-Policy': readerCsp(allowed) }
  Object.assign(headers, own)
  return { headers, body: await encode(Buffer.from(html), type) }
}
