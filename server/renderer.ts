import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import next from 'next'
import { closeLive, reader } from '#db/live.ts'
import { fetchPicturesBy } from '#db/media/fetched-picture.ts'
import { databaseFile } from '#db/migrate.ts'
import { searchElsewhere } from '#db/searching.ts'
import { env } from '#env.ts'
import { asChild } from '#server/as-child.ts'
import { log } from '#server/log.ts'
import { READ_HEADER } from '#server/made-from.ts'
import { tellMetrics } from '#server/metrics/exchange.ts'
import { gauge, processMetrics } from '#server/metrics/process-metrics.ts'
import { createFetchPicture } from '#server/outgoing/fetch-picture.ts'
import { readRender } from '#server/read-render.ts'
import { createQueue } from '#server/render-queue.ts'
import { Searcher } from '#server/searcher.ts'
import { createStyleSheets } from '#server/style-sheets.ts'

/** A child: Next on a Unix socket in a folder that only we may enter. */
const [root = process.cwd(), socketPath = ''] = process.argv.slice(2)

/** Behind the front, where they share a core: a reader whose page is kept does not wait for one whose page is not. */
os.setPriority(Math.min(19, os.getPriority() + 5))

/** More at once would only make each of them later: a render is work, not waiting. */
const queue = createQueue({ atOnce: 2, inLine: 128 })
/** Searches keep to a line of their own, so that whoever asks for a page never stands behind them. */
const searches = createQueue({ atOnce: 1, inLine: 32 })

/** So do share pictures: while one is drawn, in a process of its own, its place here only waits. */
const cards = createQueue({ atOnce: 1, inLine: 32 })

const searcher = new Searcher({ file: databaseFile(env.dataDir) })
searchElsewhere((input) => searcher.search(input))
fetchPicturesBy(createFetchPicture())

const tell = asChild(async () => {
  await searcher.close()
  closeLive()
})

const metrics = processMetrics()
gauge(metrics, 'broadsheet_renderer_running', 'Pages that are being rendered.', () => queue.size().running)
gauge(metrics, 'broadsheet_renderer_waiting', 'Pages in line for it.', () => queue.size().waiting)
gauge(
  metrics,
  'broadsheet_searches_waiting',
  'Searches in line, the one that runs not counted.',
  () => searches.size().waiting,
)
tellMetrics(metrics)

// So that an address made from a request is the paper's own.
const { hostname, port, protocol } = new URL(env.siteUrl)
// As `next start --experimental-next-config-strip-types` says it: Node reads next.config.ts. Else Next loads its compiler
// for it, 24 MB that nothing else needs.
process.env['__NEXT_NODE_NATIVE_TS_LOADER_ENABLED'] = 'true'
const app = next({ dev: false, dir: root, hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) })
await app.prepare()
const handle = app.getRequestHandler()
const sheetOf = createStyleSheets(path.resolve(root, env.distDir), path.resolve(root, 'public/js'))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/healthz') {
    response.end('ok')
    return
  }
  if (request.headers[READ_HEADER] === undefined) return handle(request, response)
  delete request.headers[READ_HEADER]
  const line = request.url?.startsWith('/search?') ? searches : request.url?.startsWith('/cards/') ? cards : queue
  const leave = await line.enter()
  if (!leave) {
    response.writeHead(503, { 'Retry-After': '1' }).end()
    return
  }
  // Also where the front hung up.
  response.once('close', leave)
  if (response.destroyed) return leave()
  await readRender({ db: reader(), handle, sheetOf }, request, response)
}

const server = http.createServer(
  { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 8_000 },
  (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log('error', 'the renderer failed', { url: request.url?.split('?', 1)[0], error })
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  },
)
// One that died left its socket's name behind.
fs.rmSync(socketPath, { force: true })
server.listen(socketPath, () => tell('ready'))
