import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { ChangeLog } from '#db/engine/change-log.ts'
import type { FileStanding } from '#db/queries/files/file-standing.ts'
import type { MediaStanding } from '#db/queries/media/media-standing.ts'
import { createEditorsClient, type EditorsClient } from '#server/http/editors/editors-client.ts'
import { type ProxyOptions, proxyToEditors } from '#server/http/editors/proxy-to-editors.ts'
import { type Paper, sendEndedPreview } from '#server/http/editors/shared-previews.ts'
import { type MediaOptions, sendMedia } from '#server/http/files/media-files.ts'
import { createStaticFiles } from '#server/http/files/static-files.ts'
import { clientAddress, isLoopbackAddress, plainAddress, trustedProxies } from '#server/http/guard/client-address.ts'
import type { GuardOptions, Verdict } from '#server/http/guard/guard.ts'
import { type MetricsAccess, mayReadMetrics, metricsAccess } from '#server/http/guard/metrics-access.ts'
import { type Network, networkKey, networkOf } from '#server/http/guard/network.ts'
import { ProxyWatch } from '#server/http/guard/proxy-watch.ts'
import { serverIdentifier } from '#server/http/guard/server-identity.ts'
import { healthOf } from '#server/http/health/health.ts'
import type { LastResults } from '#server/http/health/last-results.ts'
import { WebCounters } from '#server/http/health/web-counters.ts'
import { type Budgets, createBudgets } from '#server/http/limits/budgets.ts'
import { drainThenDestroy, hasBody } from '#server/http/limits/drain-then-destroy.ts'
import type { ConnectionLimits } from '#server/http/limits/limits.ts'
import { handleReadReport } from '#server/http/pages/handle-read-report.ts'
import type { HotPages } from '#server/http/pages/hot-pages.ts'
import type { PageAnswer } from '#server/http/pages/page-answer.ts'
import { PageEvents, type PageEventsOptions } from '#server/http/pages/page-events.ts'
import { ReaderPages } from '#server/http/pages/reader-pages.ts'
import { createRenderers, type Renderers } from '#server/http/pages/renderers.ts'
import type { Resolved } from '#server/http/pages/resolve.ts'
import { sendPlain } from '#server/http/plain.ts'
import { sendPage } from '#server/http/send.ts'
import type { PageStore } from '#server/http/store/page-store.ts'
import { BARE_CSP, type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'

export type AnswererOptions = {
  log: ChangeLog
  resolve: (path: string) => Resolved
  /** State of the picture that a file belongs to: shown, withdrawn, or limited in time. */
  mediaStanding: (file: string) => MediaStanding
  /** The file at a path, and whether readers may have it. */
  fileStanding: (path: string) => FileStanding | null
  /** The paper if the link of a shared preview does not open, otherwise null. */
  endedPreview: (path: string) => Paper | null
  rendererSockets: readonly string[]
  editorsSocket: string
  /** Starts the editors' process if it is not running. */
  wantEditors: () => void
  /** Number of web processes that share the machine's memory. */
  webProcesses: number
  policy: Policy
  trustedProxies: readonly string[]
  dataDir: string
  distDir: string
  publicDir: string
  /** Starts to record which tags change (`changesFrom`); the result returns them. */
  changesFrom: () => () => string[]
  /** Size limit of the page cache in bytes. */
  maxCacheBytes: number
  /** The metrics of all processes as Prometheus text, and the token that lets a remote client read them. */
  metrics: () => Promise<string>
  metricsToken: string | null
  /** Results that the server's checks stored last, for `/healthz`. */
  lastResults: () => LastResults
  /** Records that a story was read, and from which address. */
  read: (story: number, address: string) => void
  /** Records that nothing is at a path, and the address of the page that led there. */
  missed: (path: string, referrer: string | undefined) => void
  /** The store of pages behind the page cache. */
  store?: PageStore | null
  /** Counts which pages are asked for, in the web process that draws them ahead. */
  hot?: HotPages | null
  /** Sources of the event stream, and its limits. */
  events: Omit<PageEventsOptions, 'policy'>
  /** Limits on connections other than the usual ones. */
  connections?: Partial<ConnectionLimits>
}

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Executes the guard's verdict. */
export class Answerer {
  readonly house: GuardOptions
  readonly pages: ReaderPages
  readonly tally = new WebCounters()
  readonly budgets: Budgets
  readonly editors: EditorsClient
  readonly events: PageEvents
  readonly #metrics: { text: () => Promise<string>; access: MetricsAccess }
  readonly #proxies: ProxyWatch
  readonly #identify: ReturnType<typeof serverIdentifier>
  isStopping = false
  readonly #policy: Policy
  readonly #endedPreview: AnswererOptions['endedPreview']
  readonly #media: MediaOptions
  readonly #renderers: Renderers
  readonly #files: ReturnType<typeof createStaticFiles>
  readonly #isTrusted: (address: string) => boolean
  readonly #read: AnswererOptions['read']
  readonly #changesFrom: AnswererOptions['changesFrom']
  readonly #lastResults: AnswererOptions['lastResults']

  constructor(options: AnswererOptions) {
    this.#policy = options.policy
    this.#read = options.read
    this.#endedPreview = options.endedPreview
    this.#lastResults = options.lastResults
    this.#changesFrom = options.changesFrom
    const access = metricsAccess(options.metricsToken, options.policy.siteUrl, options.trustedProxies)
    this.#metrics = { text: options.metrics, access }
    const { policy, mediaStanding: standing, fileStanding } = options
    this.#media = { mediaDir: path.join(options.dataDir, 'media'), policy, standing, fileStanding }
    this.#renderers = createRenderers(options.rendererSockets, options.policy.siteUrl)
    this.editors = createEditorsClient({
      socketPath: options.editorsSocket,
      siteUrl: options.policy.siteUrl,
      want: options.wantEditors,
    })
    this.budgets = createBudgets(options.webProcesses)
    this.events = new PageEvents({ ...options.events, policy })
    this.#files = createStaticFiles(options)
    this.#isTrusted = trustedProxies(options.trustedProxies)
    this.#proxies = new ProxyWatch(this.#isTrusted)
    this.#identify = serverIdentifier(options.dataDir, this.#proxies, this.#isTrusted)
    this.pages = new ReaderPages({
      ...options,
      tally: this.tally,
      renderer: this.#renderers,
      unread: { shares: this.budgets.unread, networkOf: (request) => this.#networkOf(request) },
    })
    this.house = { siteUrl: options.policy.siteUrl, isPublicFile: this.#files.isPublicFile }
  }

  /** Network of a peer's address; null for this machine and trusted proxies, behind which there are many. */
  networkOfAddress = (address: string): string | null =>
    isLoopbackAddress(address) || this.#isTrusted(address) ? null : networkKey(address)

  answer(request: IncomingMessage, response: ServerResponse, verdict: Verdict): void | Promise<void> {
    const policy = this.#policy
    switch (verdict.kind) {
      case 'page':
        return this.pages.answer(request, response, verdict)
      case 'refused':
        return sendPlain(response, verdict.status, policy, { ...verdict, isHead: request.method === 'HEAD' })
      case 'desk':
      case 'api':
        return this.#passOn(request, response, verdict.kind)
      case 'preview':
        return this.#sendPreview(request, response, verdict.path)
      case 'newsletter':
      case 'request':
        return this.#passOn(request, response, verdict.kind, { isShared: true })
      case 'events':
        return this.events.open(response)
      case 'read':
        return handleReadReport(request, response, { policy, read: (story) => this.#read(story, this.#asker(request)) })
      case 'asset':
      case 'public':
        return this.#sendFile(request, response, this.#files.find(verdict.path))
      case 'media':
        return this.#sendMedia(request, response, verdict.path)
      case 'metrics':
        return this.#sendMetrics(request, response)
      case 'health':
        return this.#health(request, response)
    }
  }

  close(): void {
    this.#renderers.close()
    this.editors.close()
  }

  #passOn(
    request: IncomingMessage,
    response: ServerResponse,
    kind: ProxyOptions['kind'],
    { isShared = false } = {},
  ): Promise<void> {
    const policy = this.#policy
    const isChange = kind === 'api' && policy.hasPurge && !/^(?:GET|HEAD)$/.test(request.method ?? '')
    return proxyToEditors(request, response, {
      editors: this.editors,
      budgets: this.budgets,
      policy,
      clientAddress: this.#asker(request),
      network: this.#networkOf(request),
      kind,
      isShared,
      isProxyUntrusted: this.#proxies.isUntrusted,
      changed: isChange ? this.#changesFrom() : null,
    })
  }

  #sendPreview(request: IncomingMessage, response: ServerResponse, address: string): void | Promise<void> {
    const ended = this.#endedPreview(address)
    if (!ended) return this.#passOn(request, response, 'desk', { isShared: true })
    if (hasBody(request)) drainThenDestroy(request)
    sendEndedPreview(request, response, ended, this.#policy)
  }

  #asker(request: IncomingMessage): string {
    this.#proxies.see(request)
    return clientAddress(request.socket.remoteAddress, request.headers, this.#isTrusted)
  }

  #networkOf(request: IncomingMessage): Network {
    const isTrusted = this.#isTrusted(plainAddress(request.socket.remoteAddress))
    return networkOf(this.#asker(request), request.headers, isTrusted)
  }

  #sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    file: PageAnswer | Promise<PageAnswer> | null,
  ): void | Promise<void> {
    if (file === null) return this.pages.answerStatus(request, response, 404)
    if (file instanceof Promise) return file.then((loaded) => this.#sendFile(request, response, loaded))
    sendPage(request, response, file, { policy: this.#policy, isHit: true, now: Date.now() })
  }

  async #sendMedia(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    const sent = await sendMedia(request, response, address, this.#media)
    // An old site may have had its library at such addresses.
    if (sent === 404) await this.pages.answerOld(request, response, address)
    else if (sent !== 'sent') await this.pages.answerStatus(request, response, sent)
  }

  async #sendMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!mayReadMetrics(request, this.#metrics.access)) return this.pages.answerStatus(request, response, 404)
    this.#sendText(response, 200, await this.#metrics.text(), METRICS_TYPE, PRIVATE)
  }

  async #health(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#proxies.see(request)
    const { editors, isStopping } = this
    const { code, status, state } = await healthOf(this.#renderers, editors, isStopping)
    const { warnings, upkeep } = this.#lastResults()
    if (this.#proxies.isUntrusted) warnings.push('untrusted-proxy')
    // JSON leaves out what is undefined.
    const more = { warnings: warnings.length > 0 ? warnings : undefined, upkeep, ...this.#identify(request) }
    const answer = { status, editors: state, ...more }
    this.#sendText(response, code, JSON.stringify(answer), 'application/json', PRIVATE)
  }

  #sendText(response: ServerResponse, status: number, body: string, type: string, cacheControl: string): void {
    response.writeHead(status, {
      ...securityHeaders(this.#policy),
      'Content-Security-Policy': BARE_CSP,
      'Cache-Control': cacheControl,
      'Content-Type': type,
      'X-Robots-Tag': 'noindex',
      'Content-Length': String(Buffer.byteLength(body)),
    })
    response.end(response.req.method === 'HEAD' ? undefined : body)
  }
}
