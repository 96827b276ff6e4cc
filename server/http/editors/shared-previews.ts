import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Db } from '#db/engine/open.ts'
import { openPreview } from '#db/queries/article/open-preview.ts'
import { site } from '#db/queries/settings/site.ts'
import { previewTokenIn } from '#domain/urls/shared-preview.ts'
import { sharedPreviewWords } from '#domain/words/shared-preview.ts'
import { type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'
import { SMALL_PAGE_CSP, smallPage } from '#server/shared/small-page.ts'

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
  const body = smallPage({ paper: name, ...words })
  response.writeHead(404, {
    ...securityHeaders(policy),
    'Content-Security-Policy': SMALL_PAGE_CSP,
    'Cache-Control': PRIVATE,
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
  })
  response.end(method === 'HEAD' ? undefined : body)
}
