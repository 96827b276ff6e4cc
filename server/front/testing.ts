import fs from 'node:fs'
import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { changed, changesFrom, noteOf, openChangeLog } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import { mediaStanding } from '#db/queries/media-standing.ts'
import { collectReading, reading } from '#db/reading.ts'
import { testNewsroom } from '#db/testing.ts'
import { write } from '#db/write.ts'
import { ok } from '#domain/result.ts'
import type { AnswererOptions } from '#server/front/answerer.ts'
import { createFront } from '#server/front/front.ts'
import type { Resolved } from '#server/front/resolve.ts'
import { madeFrom, READ_HEADER } from '#server/made-from.ts'
import { type Handle, readRender } from '#server/read-render.ts'

export const SITE = 'https://paper.example'

export type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

type Seen = { url: string; headers: IncomingHttpHeaders }[]

function fakeRenderer(db: Db, handle: Handle, seen: Seen): http.Server {
  return http.createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/healthz') return response.end('ok')
    seen.push({ url: request.url ?? '', headers: request.headers })
    const isRead = request.headers[READ_HEADER] !== undefined
    const done = isRead ? readRender({ db, handle, sheetOf: () => null }, request, response) : handle(request, response)
    done.catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()))
  })
}

function makeFiles(dir: string): void {
  fs.mkdirSync(path.join(dir, 'public/js'), { recursive: true })
  fs.writeFileSync(
    path.join(dir, 'public/js/page.js'),
    '// Why.\n/** And\n * what. */\n'.concat('export const theme = "light // or dark" // as it is\n'.repeat(9)),
  )
  fs.mkdirSync(path.join(dir, 'dist/static/chunks'), { recursive: true })
  fs.writeFileSync(path.join(dir, 'dist/static/chunks/a.js'), 'console.log(1)\n'.repeat(99))
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
/** `hasOneAway`: the front knows of a second renderer, the first in its list, where nobody listens. */
type Options = { hasPurge: boolean; trusted: string[]; hasOneAway: boolean }

function openFront(
  paper: Paper,
  socket: string,
  addresses: ReadonlyMap<string, Resolved['address']>,
  { hasPurge, trusted, hasOneAway, read }: Options & { read: AnswererOptions['read'] },
) {
  const log = openChangeLog(paper.file)
  const front = createFront({
    log,
    resolve: (address) => {
      const note = noteOf(paper.db)
      const tags = new Set<string>()
      const found = collectReading(tags, () => {
        reading(`address:${address}`)
        return addresses.get(address) ?? { kind: 'nothing' as const }
      })
      return { address: found, madeFrom: madeFrom(paper.db, note, tags) }
    },
    mediaStanding: (file) => mediaStanding(paper.db, file),
    changesFrom: () => changesFrom(paper.db),
    rendererSockets: hasOneAway ? [`${socket}.away`, socket] : [socket],
    policy: { siteUrl: SITE, hasPurge },
    trustedProxies: trusted,
    dataDir: paper.dir,
    distDir: path.join(paper.dir, 'dist'),
    publicDir: path.join(paper.dir, 'public'),
    maxCacheBytes: 4_000_000,
    metrics: async () => 'numbers 1\n',
    metricsToken: 'a token of sixteen',
    read,
  })
  return { log, front }
}

/** A front over a real database, with a renderer that the test writes: real sockets, real headers, no Next. */
export async function testFront(page: Handle, { hasPurge = false, trusted = [] as string[], hasOneAway = false } = {}) {
  const paper = testNewsroom()
  const addresses = new Map<string, Resolved['address']>()
  const socket = path.join(paper.dir, 'renderer.sock')
  const seen: Seen = []
  const rendererOf = (handle: Handle) => fakeRenderer(paper.db, handle, seen)
  let renderer = rendererOf(page)
  const listen = () => new Promise<void>((resolve) => renderer.listen(socket, () => resolve()))
  await listen()

  makeFiles(paper.dir)
  const reads: [story: number, address: string][] = []
  const read = (...one: (typeof reads)[number]) => void reads.push(one)
  const { log, front } = openFront(paper, socket, addresses, { hasPurge, trusted, hasOneAway, read })
  await new Promise<void>((resolve) => front.server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = front.server.address() as AddressInfo

  return {
    ...paper,
    front,
    log,
    port,
    seen,
    reads,
    addresses,
    ask: (url: string, asking?: Asking) => ask(port, url, asking),
    change: (...tags: string[]) =>
      write(paper.db, (tx) => {
        changed(tx, tags, 1_000_000)
        return ok(null)
      }),
    async killRenderer() {
      renderer.closeAllConnections()
      await new Promise<void>((resolve) => renderer.close(() => resolve()))
    },
    async reviveRenderer() {
      renderer = rendererOf(page)
      await listen()
    },
    async close() {
      await front.stop(100)
      renderer.closeAllConnections()
      await new Promise<void>((resolve) => renderer.close(() => resolve()))
      log.close()
      paper.close()
    },
  }
}

type Asking = { method?: string; headers?: Record<string, string>; body?: string }
