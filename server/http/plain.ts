import type { ServerResponse } from 'node:http'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { openInstead } from '#domain/http/own-origin.ts'
import { spoken } from '#domain/messages/spoken.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { directionOf } from '#domain/words/direction.ts'
import { BARE_CSP, type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'

const WORDS: Record<number, Message> = {
  400: msg('This address is malformed. Check it, or start at the front page.'),
  403: msg('This is only possible from the paper’s own pages.'),
  404: msg('There is no page at this address.'),
  405: msg('This address can only be read.'),
  408: msg('The request took too long to arrive. Send it again.'),
  410: msg('This page was withdrawn.'),
  412: msg('This page has changed since you loaded it. Load it again.'),
  413: msg('This is too large.'),
  414: msg('This address is too long.'),
  417: msg('The server does not support what the request expects.'),
  431: msg('The request’s headers are too long.'),
  451: msg('This story was withdrawn for legal reasons.'),
  500: msg('Something went wrong on our side. Try again in a moment.'),
  503: msg('This page is not available right now. Try again in a few seconds.'),
}

export type Plain = { code: string; forMachine?: boolean; retryAfter?: number; isHead?: boolean; id?: string }

/**
 * Headers and body of a response that needs no renderer and no database, in the language that is spoken here: for readers
 * English.
 */
export function plainAnswer(status: number, policy: Policy, { code, forMachine, retryAfter, id }: Plain) {
  const open = code === 'foreign-origin' ? ` ${openInstead(policy.siteUrl)}` : ''
  const said = t(WORDS[status] ?? msg('Something went wrong.')) + open
  const { language } = spoken()
  const body = forMachine
    ? JSON.stringify({ type: 'about:blank', title: said, status, code, ...(id && { id }) })
    : `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<meta name="robots" content="noindex"><title>${status}</title><main><h1>${status}</h1><p>${escapeHtml(said)}</p>` +
      `${id ? `<p>${escapeHtml(t('Reference: {id}', { id }))}</p>` : ''}<p><a href="/">${escapeHtml(t('To the front page'))}</a></p></main></html>`
  const headers: Record<string, string> = {
    ...securityHeaders(policy),
    'Content-Security-Policy': BARE_CSP.replace('; sandbox', ''),
    'Cache-Control': PRIVATE,
    'Content-Type': forMachine ? 'application/problem+json' : 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    ...(status === 405 && { Allow: forMachine ? 'GET, HEAD, POST, PUT, PATCH, DELETE' : 'GET, HEAD' }),
    ...(retryAfter && { 'Retry-After': String(retryAfter) }),
  }
  return { headers, body }
}

export function sendPlain(response: ServerResponse, status: number, policy: Policy, plain: Plain): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const { headers, body } = plainAnswer(status, policy, plain)
  response.writeHead(status, headers).end(plain.isHead ? undefined : body)
}
