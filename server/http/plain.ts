import type { ServerResponse } from 'node:http'
import { BARE_CSP, type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'

const words: Record<number, string> = {
  400: 'This address is malformed. Check it, or start at the front page.',
  403: 'This is only possible from the paper’s own pages.',
  404: 'There is no page at this address.',
  405: 'This address can only be read.',
  408: 'The request took too long to arrive. Send it again.',
  410: 'This page was withdrawn.',
  412: 'This page has changed since you loaded it. Load it again.',
  413: 'This is too large.',
  414: 'This address is too long.',
  417: 'The server does not support what the request expects.',
  431: 'The request’s headers are too long.',
  451: 'This story was withdrawn for legal reasons.',
  500: 'Something went wrong on our side. Try again in a moment.',
  503: 'This page is not available right now. Try again in a few seconds.',
}

export type Plain = { code: string; forMachine?: boolean; retryAfter?: number; isHead?: boolean; id?: string }

/** Headers and body of a response that needs nothing but this file: no renderer, no database. */
export function plainAnswer(status: number, policy: Policy, { code, forMachine, retryAfter, id }: Plain) {
  const open = code === 'foreign-origin' ? ` Open ${policy.siteUrl} instead.` : ''
  const said = (words[status] ?? 'Something went wrong.') + open
  const body = forMachine
    ? JSON.stringify({ type: 'about:blank', title: said, status, code, ...(id && { id }) })
    : `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<meta name="robots" content="noindex"><title>${status}</title><main><h1>${status}</h1><p>${said}</p>` +
      `${id ? `<p>Reference: ${id}</p>` : ''}<p><a href="/">To the front page</a></p></main></html>`
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
