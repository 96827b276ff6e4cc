import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { CSP_HEADER } from '#server/shared/provenance.ts'
import { SMALL_PAGE_CSP, smallPage } from '#server/shared/small-page.ts'

/** An answer for which nothing is rendered. `told`: a page of a few words; `bare`: text for programs; `file`: JSON to keep. */
export type Sent =
  | { as: 'told'; status: number; title: string; text: string; button?: string }
  | { as: 'bare' | 'file'; status: number; text: string }

/** A page of a few words; with a button it is a form that is sent to its own address. */
export const told = (status: number, title: string, text: string, button?: string): Sent => ({
  as: 'told',
  status,
  title,
  text,
  ...(button !== undefined && { button }),
})

const RETRY_AFTER: Record<number, string> = { 429: '3600', 503: '60' }

/** Sends the answer to a form, a page of a few words in the paper's language or text. */
export function sendFormAnswer(
  response: ServerResponse,
  outcome: Sent,
  said: { language: string; paper: string },
): void {
  const body =
    outcome.as === 'told' ? smallPage({ language: said.language, paper: said.paper, ...outcome }) : `${outcome.text}\n`
  const types = { told: 'text/html; charset=utf-8', bare: 'text/plain; charset=utf-8', file: 'application/json' }
  const headers: OutgoingHttpHeaders = {
    'Content-Type': types[outcome.as],
    'Content-Length': Buffer.byteLength(body),
    [CSP_HEADER]: SMALL_PAGE_CSP,
  }
  if (outcome.as === 'file') headers['Content-Disposition'] = 'attachment; filename="newsletters.json"'
  const retryAfter = RETRY_AFTER[outcome.status]
  if (retryAfter) headers['Retry-After'] = retryAfter
  response.writeHead(outcome.status, headers)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** The fields of a body; none of what a mail program sends as `multipart/form-data`, which only leaves. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const isMultipart = request.headers['content-type']?.toLowerCase().startsWith('multipart/')
  return new URLSearchParams(isMultipart ? '' : Buffer.concat(chunks).toString('utf8'))
}
