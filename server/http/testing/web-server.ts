import fs from 'node:fs'
import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { changed } from '#db/commands/shared/changed.ts'
import { changesFrom, noteOf, openChangeLog } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { collectReading, reading } from '#db/engine/reading.ts'
import { write } from '#db/engine/write.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { openLiveStories } from '#db/queries/article/open-live-stories.ts'
import { fileStanding } from '#db/queries/files/file-standing.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'
import { endedPreviewAt } from '#server/http/editors/shared-previews.ts'
import { lastResults } from '#server/http/health/last-results.ts'
import type { AnswererOptions } from '#server/http/pages/answerer.ts'
import type { HotPages } from '#server/http/pages/hot-pages.ts'
import { type Resolved, resolve } from '#server/http/pages/resolve.ts'
import { openTestStore, STORE_BYTES } from '#server/http/testing/page-store.ts'
import { createWebServer } from '#server/http/web-server.ts'
import { isPreview, renderPreview } from '#server/render/preview-render.ts'
import { type Handle, readRender } from '#server/render/read-render.ts'
import { provenanceOf, READ_HEADER } from '#server/shared/provenance.ts'

export const SITE = 'https://paper.example'

export type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

type Seen = { url: string; headers: IncomingHttpHeaders }[]

/** Digest of the program that tests run, where they say nothing else. */
const BUILD = 'this-build'

function fakeRenderer(db: Db, handle: Handle, seen: Seen, build: () => string): http.Server {
  return http.createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/healthz') return response.end('ok')
    seen.push({ url: request.url ?? '', headers: request.headers })
    const isRead = request.headers[READ_HEADER] !== undefined
    const done = isRead
      ? readRender({ db, handle, sheetOf: () => null, build: build() }, request, response)
      : isPreview(request)
        ? renderPreview(handle, request, response)
        : handle(request, response)
    done.catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()))
  })
}

function makeFiles(dir: string): void {
  fs.mkdirSync(path.join(dir, 'public/js'), { recursive: true })
  fs.writeFileSync(
    path.join(dir, 'public/js/page.js'),
    'export const theme = "light // or dark" // as it is\n'.repeat(9),
  )
  fs.mkdirSync(path.join(dir, 'dist/static/chunks'), { recursive: true })
  fs.writeFileSync(path.join(dir, 'dist/static/chunks/a.js'), 'console.log(1)\n'.repeat(99))
}

function listen(server: http.Server, on: string | { port: number }): Promise<void> {
  return new Promise((resolve) => {
    if (typeof on === 'string') server.listen(on, () => resolve())
    else server.listen(on.port, '127.0.0.1', () => resolve())
  })
}

function end(server: http.Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

function ask(port: number, url: string, { method = 'GET', headers = {}, body = '' }: Asking = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, path: url, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const whole = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString() })
      })
    })
    request.on('error', reject)
    request.end(body || undefined)
  })
}

type Paper = ReturnType<typeof testNewsroom>
/**
 * `hasOneAway`: the web process has a second renderer, the first in its list, where nobody listens. `isResolved`: addresses are
 * looked up in the database, not in the test's list.
 */
type Options = {
  hasPurge: boolean
  trusted: string[]
  hasOneAway: boolean
  isResolved: boolean
  /** Counts which pages are asked for. */
  hot: HotPages | null
  connections: AnswererOptions['connections']
  /** Limits of the event stream. */
  events: Partial<AnswererOptions['events']>
  /** Digest of the web process's program; null: there is no store of pages. */
  build: string | null
}

type Rest = Pick<AnswererOptions, 'read' | 'missed'> & { editors: { socket: string; want: () => void } }

function openWebServer(
  paper: Paper,
  socket: string,
  addresses: ReadonlyMap<string, Resolved['address']>,
  { hasPurge, trusted, hasOneAway, isResolved, build, hot, connections, events, read, missed, editors }: Options & Rest,
) {
  const log = openChangeLog(paper.file)
  const seen = () => ({ epoch: log.epoch(), seq: log.seq() })
  const opened = build === null ? null : openTestStore({ dir: paper.dir, db: () => paper.db, seen, build })
  const web = createWebServer({
    log,
    store: opened?.store ?? null,
    hot,
    resolve: (address) => {
      if (isResolved) return resolve(paper.db, address)
      const note = noteOf(paper.db)
      const tags = new Set<string>()
      const found = collectReading(tags, () => {
        reading(`address:${address}`)
        return addresses.get(address) ?? { kind: 'nothing' as const }
      })
      return { address: found, madeFrom: provenanceOf(paper.db, note, tags) }
    },
    mediaStanding: (file) => mediaStanding(paper.db, file),
    fileStanding: (address) => fileStanding(paper.db, address),
    endedPreview: (address) => endedPreviewAt(paper.db, address, Date.now()),
    changesFrom: () => changesFrom(paper.db),
    rendererSockets: hasOneAway ? [`${socket}.away`, socket] : [socket],
    editorsSocket: editors.socket,
    wantEditors: editors.want,
    webProcesses: 1,
    policy: { siteUrl: SITE, hasPurge },
    trustedProxies: trusted,
    dataDir: paper.dir,
    distDir: path.join(paper.dir, 'dist'),
    publicDir: path.join(paper.dir, 'public'),
    maxCacheBytes: 4_000_000,
    metrics: async () => 'numbers 1\n',
    metricsToken: 'a token of sixteen',
    lastResults: () => lastResults(paper.db),
    read,
    missed,
    events: { openLog: () => openChangeLog(paper.file), liveStories: () => openLiveStories(paper.db), ...events },
    ...(connections && { connections }),
  })
  return { log, web, opened }
}

/** Makes the store ready, as the parent does before a web process starts. */
function prepareStore({ dir, db }: Paper, build: string | null, isFilled = true): void {
  if (build !== null) preparePageStore(dir, { build, maxBytes: STORE_BYTES, note: noteOf(db), isFilled })
}

const change = (db: Db, tags: readonly string[]) =>
  write(db, (tx) => {
    changed(tx, tags, 1_000_000)
    return ok(null)
  })

/**
 * Starts a web process over a real database, with a renderer that the test writes: real sockets, real headers, no Next.
 */
export async function testWebServer(
  page: Handle,
  {
    hasPurge = false,
    trusted = [] as string[],
    hasOneAway = false,
    isResolved = false,
    wantEditors = undefined as (() => void) | undefined,
    hasStore = false,
    hot = null as HotPages | null,
    connections = undefined as AnswererOptions['connections'],
    events = {} as Partial<AnswererOptions['events']>,
  } = {},
) {
  const paper = testNewsroom()
  const builds = { web: hasStore ? BUILD : null, renderer: BUILD }
  prepareStore(paper, builds.web)
  const addresses = new Map<string, Resolved['address']>()
  const socket = path.join(paper.dir, 'renderer.sock')
  const seen: Seen = []
  const rendererOf = (handle: Handle) => fakeRenderer(paper.db, handle, seen, () => builds.renderer)
  let renderer = rendererOf(page)
  await listen(renderer, socket)

  makeFiles(paper.dir)
  const missed: [path: string, referrer: string | undefined][] = []
  const reads: [story: number, address: string][] = []
  // One process serves as both, unless a test starts the editors' process itself.
  const editors = { socket: wantEditors ? `${socket}.editors` : socket, want: wantEditors ?? (() => {}) }
  const start = async () => {
    const opened = openWebServer(paper, socket, addresses, {
      hasPurge,
      trusted,
      hasOneAway,
      isResolved,
      editors,
      hot,
      connections,
      events,
      build: builds.web,
      read: (...one) => void reads.push(one),
      missed: (...one) => void missed.push(one),
    })
    await listen(opened.web.server, { port: 0 })
    return { ...opened, port: (opened.web.server.address() as AddressInfo).port }
  }
  let now = await start()
  const stop = async (isKilled = false) => {
    await now.web.stop(100)
    await now.opened?.end({ isKilled })
    now.log.close()
  }

  return {
    ...paper,
    get web() {
      return now.web
    },
    get log() {
      return now.log
    },
    get port() {
      return now.port
    },
    get store() {
      return now.opened?.store ?? null
    },
    /** Digests of the programs that run; `restart` and new renders see a change. */
    builds,
    seen,
    reads,
    missed,
    editorsSocket: editors.socket,
    addresses,
    ask: (url: string, asking?: Asking) => ask(now.port, url, asking),
    /** Ends the web process and starts it again, as a stop or a kill of the whole server would. */
    async restart({ isKilled = false, isFilled = true, between = () => {} }: Restart = {}) {
      await stop(isKilled)
      between()
      prepareStore(paper, builds.web, isFilled)
      now = await start()
    },
    change: (...tags: string[]) => change(paper.db, tags),
    killRenderer: () => end(renderer),
    async reviveRenderer() {
      renderer = rendererOf(page)
      await listen(renderer, socket)
    },
    async close() {
      await stop()
      await end(renderer)
      paper.close()
    },
  }
}

type Restart = { isKilled?: boolean; isFilled?: boolean; between?: () => void }
type Asking = { method?: string; headers?: Record<string, string>; body?: string }
