import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { isDiskFull } from '#db/engine/disk-reserve.ts'
import type { Db } from '#db/engine/open.ts'
import { isBusy } from '#db/engine/write.ts'
import { letterPage } from '#db/queries/newsletters/letter-page.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { JOIN_PATH, letterFormIn } from '#domain/urls/newsletter-forms.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { newsletterBounds } from '#server/render/newsletter-bounds.ts'
import { ended, type Outcome, page, problem, type Said } from '#server/render/newsletter-outcome.ts'
import { change, confirm, join, leave, type Writing } from '#server/render/newsletter-writes.ts'
import { BARE_CSP } from '#server/shared/headers.ts'
import { NETWORK_HEADER } from '#server/shared/network-header.ts'
import { CSP_HEADER } from '#server/shared/provenance.ts'
import { smallPage } from '#server/shared/small-page.ts'

type Options = {
  db: () => Db
  siteUrl: string
  sendsMail: boolean
  /** Renders the page at the request's address with this status. */
  render: (request: IncomingMessage, response: ServerResponse, status: number) => Promise<void>
  now?: () => number
  pause?: (ms: number) => Promise<unknown>
}

/**
 * Answers the forms of newsletters (decision 110): no session is read and no cookie set. Their pages are rendered as
 * readers' pages are; a link that does not hold, and what cannot be done now, costs no render.
 */
export function readerForms(options: Options): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { db: open, siteUrl, sendsMail, render, now: clock = Date.now, pause = wait } = options
  const bounds = newsletterBounds(() => performance.now())

  /** Does what a POST asks for. Nothing is stored where the disk is full. */
  async function changed(request: IncomingMessage, said: Said): Promise<Outcome> {
    const from = letterFormIn(request.url ?? '')
    const takeLetter = () => bounds.take(String(request.headers[NETWORK_HEADER]))
    const form = await formOf(request)
    const asking: Writing = { db: open(), siteUrl, sendsMail, now: clock(), said, form }
    try {
      if (!from) return await join({ ...asking, takeLetter, pause })
      const byLetter = { ...asking, token: from.token, takeLetter, pause }
      if (from.form === 'confirm') return await confirm(byLetter)
      return await (from.form === 'leave' ? leave(byLetter) : change(byLetter))
    } catch (error) {
      if (isDiskFull(error) || isBusy(error)) return problem(said, 503, 'full')
      throw error
    }
  }

  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    const { name: paper, language: tag } = paperSettings(open())
    const said: Said = { paper, ...newsletterWordsOf(tag) }
    const outcome = request.method === 'POST' ? await changed(request, said) : pageAt(path, open(), said, clock())
    if (outcome.as !== 'page') return sendOutcome(response, outcome, said)
    // The page is a read, whatever led to it; what it says stands in its address for us alone.
    if (request.method === 'POST') request.method = 'GET'
    request.url = outcome.said === '' ? path : `${path}?said=${outcome.said}`
    await render(request, response, outcome.status)
  }
}

function pageAt(path: string, db: Db, said: Said, now: number): Outcome {
  const from = letterFormIn(path)
  return path === JOIN_PATH || (from && letterPage(db, from, now)) ? page() : ended(said)
}

const RETRY_AFTER: Record<number, string> = { 429: '3600', 503: '60' }

function sendOutcome(response: ServerResponse, outcome: Exclude<Outcome, { as: 'page' }>, said: Said): void {
  const body = outcome.as === 'told' ? smallPage({ ...said, ...outcome }) : `${outcome.text}\n`
  const types = { told: 'text/html; charset=utf-8', bare: 'text/plain; charset=utf-8', file: 'application/json' }
  const headers: OutgoingHttpHeaders = {
    'Content-Type': types[outcome.as],
    'Content-Length': Buffer.byteLength(body),
    [CSP_HEADER]: BARE_CSP.replace('; sandbox', ''),
  }
  if (outcome.as === 'file') headers['Content-Disposition'] = 'attachment; filename="newsletters.json"'
  const retryAfter = RETRY_AFTER[outcome.status]
  if (retryAfter) headers['Retry-After'] = retryAfter
  response.writeHead(outcome.status, headers)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** The fields of a body; none of what a mail program sends as `multipart/form-data`, which only leaves. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const isMultipart = request.headers['content-type']?.toLowerCase().startsWith('multipart/')
  return new URLSearchParams(isMultipart ? '' : Buffer.concat(chunks).toString('utf8'))
}
