import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ChangeLog } from '#db/engine/change-log.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'
import { embedPath } from '#domain/urls/paths.ts'
import type { Verdict } from '#server/http/guard/guard.ts'
import type { Network } from '#server/http/guard/network.ts'
import type { WebCounters } from '#server/http/health/web-counters.ts'
import type { MemoryShares } from '#server/http/limits/memory-shares.ts'
import { answerOfKey, oldKey, oldVerdict, statusKey } from '#server/http/pages/answer-keys.ts'
import type { HotPages } from '#server/http/pages/hot-pages.ts'
import { type Makers, makeAnswer, makeStatusPage, type StatusPlace } from '#server/http/pages/make-answer.ts'
import { type Answer, type PageAnswer, type StatusCode, cachedSizeOf } from '#server/http/pages/page-answer.ts'
import { type Got, type Made, PageCache } from '#server/http/pages/page-cache.ts'
import { LineFull, queueRenders } from '#server/http/pages/queue-renders.ts'
import { RenderFailed } from '#server/http/pages/renderer-client.ts'
import type { Renderers } from '#server/http/pages/renderers.ts'
import type { Resolved } from '#server/http/pages/resolve.ts'
import { sendPlain } from '#server/http/plain.ts'
import { sendMoved, sendPage, sendStatusPage } from '#server/http/send.ts'
import type { PageStore } from '#server/http/store/page-store.ts'
import { isStored } from '#server/http/store/stored-answer.ts'
import { complete, encodingOf, recompress } from '#server/shared/encodings.ts'
import type { Policy } from '#server/shared/headers.ts'
import { log } from '#server/shared/log.ts'

type PageVerdict = Extract<Verdict, { kind: 'page' }>
export type ReaderPagesOptions = {
  log: ChangeLog
  resolve: (path: string) => Resolved
  renderer: Pick<Renderers, 'render' | 'renderSpare'>
  policy: Policy
  maxCacheBytes: number
  tally: WebCounters
  unread: Unread
  missed: (path: string, referrer: string | undefined) => void
  /** The store of pages behind the cache; null without one. */
  store?: PageStore | null
  /** Counts which pages are asked for, in the web process that draws them ahead; null in the others. */
  hot?: HotPages | null
}

/** Memory limit by network for responses that are not cached, until they are read. */
type Unread = { shares: MemoryShares; networkOf: (request: IncomingMessage) => Network }

type StatusOptions = {
  isHit?: boolean
  retryAfter?: number
  id?: string
  tags?: readonly string[]
  /** The withdrawn story whose sentence for readers the page shows. */
  notice?: number | undefined
  /** Tells whether a cache in front must not store the answer for this address (`#isOutdated`). */
  isOutdated?: () => boolean
}

/** A page to send; without `isOutdated` it was found fresh in this turn of the event loop. */
type Outgoing = { page: PageAnswer; key: string; isHit: boolean; isOutdated?: () => boolean }

/** Number of hits from which a page is worth the best compression. */
const HOT_HITS = 32

const OWN: Network = { key: 'this server', isShared: false }

const toMade = (answer: Answer, isPassing = false): Made<Answer> => ({
  value: answer,
  note: answer.madeFrom.note,
  tags: answer.madeFrom.tags,
  bytes: cachedSizeOf(answer),
  isPassing,
  isNothing: answer.kind !== 'page',
})

const isMadeFor = ({ headers }: IncomingMessage, { body }: PageAnswer): boolean =>
  body[encodingOf(body, headers['accept-encoding'])] !== undefined

/** Answers readers from the page cache, else by making the page. */
export class ReaderPages {
  readonly cache: PageCache<Answer>
  readonly #tally: WebCounters
  readonly #policy: Policy
  /** Renders that no request waits for, as by the sampler, are those of this server. */
  readonly #makers: Makers
  readonly #render: ReturnType<typeof queueRenders>
  readonly #unread: Unread
  readonly #missed: ReaderPagesOptions['missed']
  readonly #isWarming = new WeakSet<PageAnswer>()
  readonly store: PageStore | null
  readonly #hot: HotPages | null
  readonly #spareMakers: Makers

  constructor(options: ReaderPagesOptions) {
    const { log: changes, resolve, renderer, policy, maxCacheBytes, tally, unread, missed } = options
    const { store = null, hot = null } = options
    this.store = store
    this.#hot = hot
    this.#spareMakers = { resolve, render: renderer.renderSpare }
    this.#missed = missed
    this.#tally = tally
    this.#unread = unread
    this.cache = new PageCache<Answer>({ log: changes, maxBytes: maxCacheBytes, store })
    this.#policy = policy
    this.#render = queueRenders(renderer.render)
    this.#makers = { resolve, render: (path) => this.#render(path, () => OWN) }
  }

  size = (): ReturnType<PageCache<Answer>['size']> => this.cache.size()

  /** Synchronous for a cached page: a hit ends within the event that brought its request. */
  answer(request: IncomingMessage, response: ServerResponse, asked: PageVerdict): void | Promise<void> {
    const verdict = (asked.numbered !== null && this.#oldAddress(asked.numbered)) || asked
    const kept = this.cache.kept(verdict.key)
    if (kept?.kind !== 'page') return this.#make(request, response, verdict)
    this.cache.counts.hits += 1
    this.#hot?.asked(verdict.key)
    this.#warm(verdict.key, kept)
    return this.#send(request, response, { page: kept, key: verdict.key, isHit: true })
  }

  /**
   * An old address that is named by a number, where it leads somewhere; null where it does not. Every number that a
   * stranger makes up is looked up and never cached.
   */
  #oldAddress(numbered: string): PageVerdict | null {
    const isKnown = this.cache.kept(oldKey(numbered)) !== null
    return isKnown || this.#makers.resolve(numbered).address.kind !== 'nothing' ? oldVerdict(numbered) : null
  }

  /** Answers an address where no file is: an old address may lead on from there. */
  async answerOld(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const key = oldAddressKey(path)
    const verdict = key === null ? null : this.#oldAddress(key)
    if (verdict) return this.#make(request, response, verdict)
    this.#missed(path, request.headers.referer)
    return this.answerStatus(request, response, 404)
  }

  async #make(request: IncomingMessage, response: ServerResponse, verdict: PageVerdict): Promise<void> {
    let got: Got<Answer>
    try {
      const makers = this.#makersFor(request)
      got = await this.cache.get(verdict.key, () => this.#timed(() => makeAnswer(verdict, makers), verdict))
    } catch (error) {
      return this.#fail(request, response, verdict, error)
    }
    const { value, isHit } = got
    if (value.kind === 'page' && value.status === 503) return this.#sendGivenUp(request, response, value, verdict.key)
    if (value.kind === 'page' && isStored(verdict.key, value)) this.#hot?.asked(verdict.key)
    const isOutdated = () => this.#isOutdated(verdict.key, value)
    if (value.kind === 'page')
      return this.#send(request, response, { page: value, key: verdict.key, isHit, isOutdated })
    if (value.kind === 'moved')
      return sendMoved(request, response, value, { policy: this.#policy, isHit, isOutdated: isOutdated() })
    if (value.status === 404) this.#missed(verdict.canonical, request.headers.referer)
    const { status, madeFrom, notice } = value
    return this.answerStatus(request, response, status, { isHit, tags: madeFrom.tags, notice, isOutdated })
  }

  #makersFor(request: IncomingMessage): Makers {
    const render = (path: string) => this.#render(path, () => this.#unread.networkOf(request))
    return { ...this.#makers, render }
  }

  /**
   * True if a cache in front must not store this answer: something that it was made from has changed meanwhile, or it
   * is not cached here either. Call it in the turn of the event loop that sends the answer.
   */
  #isOutdated(key: string, answer: Answer): boolean {
    if (!this.#policy.hasPurge) return false
    this.cache.poll()
    return this.cache.kept(key) !== answer
  }

  /** Synchronous, except for the first request in an encoding that is not made yet. */
  #send(
    request: IncomingMessage,
    response: ServerResponse,
    { page, key, isHit, isOutdated }: Outgoing,
  ): void | Promise<void> {
    if (isMadeFor(request, page)) {
      const sending = { policy: this.#policy, isHit, now: Date.now(), isOutdated: isOutdated?.() ?? false }
      const grown = sendPage(request, response, page, sending)
      if (grown !== 0) this.cache.reweigh(key, page, grown)
      if (!isHit && !this.cache.keeps(key, page)) this.#countUnread(request, response)
      return
    }
    const isOutdatedNow = () => this.#isOutdated(key, page)
    return this.#complete(request, page, key).then(() =>
      this.#send(request, response, { page, key, isHit, isOutdated: isOutdatedNow }),
    )
  }

  /** Counts a page that is not cached, which only the sockets of its requests hold in memory. */
  #countUnread(request: IncomingMessage, response: ServerResponse): void {
    const bytes = response.writableLength
    if (bytes === 0 || response.destroyed) return
    this.#unread.shares.hold(this.#unread.networkOf(request), response, bytes)
  }

  async #complete(request: IncomingMessage, page: PageAnswer, key: string): Promise<void> {
    this.cache.reweigh(key, page, await complete(page.body, request.headers['accept-encoding']))
  }

  /** Sends a page that could not be finished, with Retry-After: the next attempt may be complete. */
  async #sendGivenUp(request: IncomingMessage, response: ServerResponse, page: PageAnswer, key: string): Promise<void> {
    if (!isMadeFor(request, page)) await this.#complete(request, page, key)
    response.setHeader('Retry-After', '1')
    sendStatusPage(request, response, page, { policy: this.#policy, isHit: false, status: 503, tags: null })
  }

  /** Sends the paper's own page of a status, or a plain one if even that cannot be made. */
  async answerStatus(
    request: IncomingMessage,
    response: ServerResponse,
    code: StatusCode,
    { isHit = true, retryAfter, id, tags, notice, isOutdated }: StatusOptions = {},
  ): Promise<void> {
    const isFrame = request.url?.startsWith(embedPath('')) === true
    const place: StatusPlace = isFrame ? { in: 'frame' } : { in: 'page', notice }
    const words = await this.#statusPage(code, place)
    if (retryAfter) response.setHeader('Retry-After', String(retryAfter))
    if (words?.value.kind === 'page') {
      const key = statusKey(code, place)
      if (!isMadeFor(request, words.value)) await this.#complete(request, words.value, key)
      const sending = { policy: this.#policy, isHit: isHit && words.isHit, status: code, tags: tags ?? null }
      const isOld = isOutdated?.() === true || this.#isOutdated(key, words.value)
      return sendStatusPage(request, response, words.value, { ...sending, isOutdated: isOld })
    }
    const isHead = request.method === 'HEAD'
    sendPlain(response, code, this.#policy, {
      code: 'status',
      isHead,
      ...(retryAfter && { retryAfter }),
      ...(id && { id }),
    })
  }

  async #timed(answer: () => Promise<Answer>, verdict?: PageVerdict): Promise<Made<Answer>> {
    return toMade(await this.#tally.render(answer), verdict?.route?.isEndless && verdict.query !== '')
  }

  /** Makes the page of a key that no reader waits for. Throws `RenderFailed` with 503 if a renderer has other work. */
  async makeSpare(key: string, verdictOf: (address: string) => Verdict): Promise<Made<Answer>> {
    return toMade(await this.remake(key, verdictOf, this.#spareMakers))
  }

  /** Makes the answer of a cache key again, without the cache; `verdictOf` classifies an address. */
  remake(key: string, verdictOf: (address: string) => Verdict, makers = this.#makers): Promise<Answer> {
    return answerOfKey(key, verdictOf, makers)
  }

  async #statusPage(code: StatusCode, place: StatusPlace): Promise<Got<Answer> | null> {
    try {
      return await this.cache.get(statusKey(code, place), () =>
        this.#timed(() => makeStatusPage(code, this.#makers, place)),
      )
    } catch (error) {
      log('warn', 'a status page could not be rendered', {
        code,
        error: error instanceof Error ? error.message : error,
      })
      return null
    }
  }

  async #fail(
    request: IncomingMessage,
    response: ServerResponse,
    { path }: PageVerdict,
    error: unknown,
  ): Promise<void> {
    if (error instanceof RenderFailed && error.status === 503) {
      // A flood would fill the log.
      if (!(error instanceof LineFull)) log('warn', 'no renderer for a page', { path, error: error.message })
      return this.answerStatus(request, response, 503, { isHit: false, retryAfter: 1 })
    }
    const id = log('error', 'a page could not be rendered', { path, error })
    return this.answerStatus(request, response, 500, { isHit: false, id })
  }

  #warm(key: string, page: PageAnswer): void {
    if (page.hits < HOT_HITS || page.body.quality === 11 || !page.body.br || this.#isWarming.has(page)) return
    this.#isWarming.add(page)
    recompress(page.body).then(
      (grown) => {
        this.cache.reweigh(key, page, grown)
        if (this.cache.keeps(key, page)) this.store?.renew(key, page)
      },
      (error: unknown) => log('warn', 'a frequently read page was not recompressed', { key, error }),
    )
  }
}
