import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Db } from '#db/engine/open.ts'
import { openPreview } from '#db/queries/article/open-preview.ts'
import { site } from '#db/queries/settings/site.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { previewTokenIn } from '#domain/urls/shared-preview.ts'
import { sharedPreviewWords } from '#domain/words/shared-preview.ts'
import { BARE_CSP, type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'

export type Paper = { name: string; language: string }

/**
 * Looks up the link of a shared preview at `now` (ms UTC). Returns null if it is open, otherwise the paper for the page
 * that says so: unknown, misspelt, expired and revoked links get the same answer.
 */
export function endedPreviewAt(db: Db, path: string, now: number): Paper | null {
  const token = previewTokenIn(path)
  if (token !== null && openPreview(db, token, now)) return null
  const { name, language } = site(db)
  return { name, language }
}

/** Sends 404 for a link that does not open, in the paper's language. It is made here: no process behind is asked. */
export function sendEndedPreview(
  { method }: IncomingMessage,
  response: ServerResponse,
  { name, language }: Paper,
  policy: Policy,
): void {
  const words = sharedPreviewWords(language)
  const body =
    `<!doctype html><html lang="${escapeHtml(words.language)}" dir="${words.direction}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
    `<meta name="color-scheme" content="light dark"><title>${escapeHtml(words.title)} – ${escapeHtml(name)}</title></head>` +
    `<body><main><p><a href="/">${escapeHtml(name)}</a></p><h1>${escapeHtml(words.title)}</h1>` +
    `<p>${escapeHtml(words.text)}</p></main></body></html>`
  response.writeHead(404, {
    ...securityHeaders(policy),
    'Content-Security-Policy': BARE_CSP.replace('; sandbox', ''),
    'Cache-Control': PRIVATE,
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
  })
  response.end(method === 'HEAD' ? undefined : body)
}
