import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ChangeLog } from '#db/changes.ts'
import { type Answer, type PageAnswer, type StatusCode, weightOf } from '#server/front/answer.ts'
import { bytesOf, recompress } from '#server/front/encodings.ts'
import type { Verdict } from '#server/front/guard.ts'
import type { Policy } from '#server/front/headers.ts'
import { makeAnswer, makeStatusPage } from '#server/front/make-answer.ts'
import { createPageCache, type Got, type Made } from '#server/front/page-cache.ts'
import { sendPlain } from '#server/front/plain.ts'
import { type RendererClient, RenderFailed } from '#server/front/renderer-client.ts'
import type { Resolved } from '#server/front/resolve.ts'
import { sendMoved, sendPage } from '#server/front/send.ts'
import { log } from '#server/log.ts'

type PageVerdict = Extract<Verdict, { kind: 'page' }>
export type ReaderPagesOptions = {
  log: ChangeLog
  resolve: (path: string) => Resolved
  renderer: Pick<RendererClient, 'render'>
  policy: Policy
  maxCacheBytes: number
}

type StatusOptions = { isHit?: boolean; retryAfter?: number; id?: string; tags?: readonly string[] }

/** A page asked for so often is worth the best compression. */
const HOT_HITS = 32

const toMade = (answer: Answer): Made<Answer> => ({
  value: answer,
  note: answer.madeFrom.note,
  tags: answer.madeFrom.tags,
  bytes: weightOf(answer),
})

/** Answers readers: out of the page cache, else by making what is asked for. */
export function createReaderPages({ log: changes, resolve, renderer, policy, maxCacheBytes }: ReaderPagesOptions) {
  const cache = createPageCache<Answer>({ log: changes, maxBytes: maxCacheBytes })
  const makers = { resolve, render: renderer.render }
  const isWarming = new WeakSet<PageAnswer>()

  const statusPage = (code: StatusCode) =>
    cache.get(`status:${code}`, async () => toMade(await makeStatusPage(code, renderer.render)))

  function warm(key: string, page: PageAnswer): void {
    page.hits += 1
    if (page.hits < HOT_HITS || page.body.quality === 11 || !page.body.br || isWarming.has(page)) return
    isWarming.add(page)
    const before = bytesOf(page.body)
    recompress(page.body).then(
      (body) => {
        page.body = body
        cache.reweigh(key, page, bytesOf(body) - before)
      },
      (error: unknown) => log('warn', 'a hot page was not compressed again', { key, error }),
    )
  }

  async function answerStatus(
    request: IncomingMessage,
    response: ServerResponse,
    code: StatusCode,
    { isHit = true, retryAfter, id, tags }: StatusOptions = {},
  ): Promise<void> {
    const words = await Promise.resolve(statusPage(code)).catch(() => null)
    if (retryAfter) response.setHeader('Retry-After', String(retryAfter))
    if (words?.value.kind === 'page') {
      const sending = { policy, isHit: isHit && words.isHit, now: Date.now(), status: code, ...(tags && { tags }) }
      return sendPage(request, response, words.value, sending)
    }
    const isHead = request.method === 'HEAD'
    sendPlain(response, code, policy, { code: 'status', isHead, ...(retryAfter && { retryAfter }), ...(id && { id }) })
  }

  async function fail(request: IncomingMessage, response: ServerResponse, verdict: PageVerdict, error: unknown) {
    const isAway = error instanceof RenderFailed && error.status === 503
    if (isAway) log('warn', 'no renderer for a page', { path: verdict.path, error: error.message })
    const id = isAway ? '' : log('error', 'a page could not be made', { path: verdict.path, error })
    await answerStatus(request, response, isAway ? 503 : 500, { isHit: false, id, ...(isAway && { retryAfter: 1 }) })
  }

  /** In one call where it is a hit: no promise stands between a request and a kept page. */
  function send(
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    { value, isHit }: Got<Answer>,
  ): void | Promise<void> {
    const sending = { policy, isHit, now: Date.now() }
    if (value.kind === 'moved') return sendMoved(response, value, sending)
    if (value.kind === 'status')
      return answerStatus(request, response, value.status, { isHit, tags: value.madeFrom.tags })
    if (isHit) warm(key, value)
    return sendPage(request, response, value, sending)
  }

  return {
    size: cache.size,
    answerStatus,
    async answer(request: IncomingMessage, response: ServerResponse, verdict: PageVerdict): Promise<void> {
      const key = verdict.query ? `${verdict.path}?${verdict.query}` : verdict.path
      // A page number that is none has the path of a list and is still nothing.
      const keyOf = verdict.route || verdict.path !== verdict.canonical ? key : `nothing:${key}`
      let got: Got<Answer>
      try {
        const asked = cache.get(keyOf, async () => toMade(await makeAnswer(verdict, makers)))
        got = asked instanceof Promise ? await asked : asked
      } catch (error) {
        return fail(request, response, verdict, error)
      }
      await send(request, response, keyOf, got)
    },
  }
}
