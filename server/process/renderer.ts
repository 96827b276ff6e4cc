import type { IncomingMessage, ServerResponse } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { closeLive, reader } from '#db/engine/connections.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { setSearchRunner } from '#db/run-search.ts'
import { env } from '#env.ts'
import { connectToParent } from '#server/process/connect-to-parent.ts'
import { shareMetrics } from '#server/process/metrics/exchange.ts'
import { gauge, processMetrics } from '#server/process/metrics/process-metrics.ts'
import { isForReaders } from '#server/render/for-readers.ts'
import { listenForWebProcesses, prepareNext } from '#server/render/next-server.ts'
import { readRender } from '#server/render/read-render.ts'
import { createRenderQueues } from '#server/render/render-queues.ts'
import { Searcher } from '#server/render/searcher.ts'
import { createStyleSheets } from '#server/render/style-sheets.ts'
import { READ_HEADER, SPARE_HEADER } from '#server/shared/provenance.ts'

/** Child process that renders reader pages only. The desk and the API have a process of their own. */
const [root = process.cwd(), socketPath = '', build] = process.argv.slice(2)

/** Priority below the web process, for when they share a core: a cache hit does not wait for a render. */
os.setPriority(Math.min(19, os.getPriority() + 5))

const queues = createRenderQueues()

const searcher = new Searcher({ file: databaseFile(env.dataDir) })
setSearchRunner((input) => searcher.search(input))

const tell = connectToParent(async () => {
  await searcher.close()
  closeLive()
})

const metrics = processMetrics()
const { sizeOf } = queues
gauge(metrics, 'broadsheet_renderer_running', 'Renders in progress.', () => sizeOf('page').running)
gauge(metrics, 'broadsheet_renderer_waiting', 'Renders in the queue.', () => sizeOf('page').waiting)
gauge(
  metrics,
  'broadsheet_endless_waiting',
  'Renders of addresses that anybody can make up, in the queue.',
  () => sizeOf('endless').waiting,
)
gauge(
  metrics,
  'broadsheet_searches_waiting',
  'Searches in the queue, without the running one.',
  () => sizeOf('search').waiting,
)
shareMetrics(metrics)

const handle = await prepareNext(root)
const sheetOf = createStyleSheets(path.resolve(root, env.distDir), path.resolve(root, 'public/js'))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/', headers } = request
  if (headers[READ_HEADER] === undefined || !isForReaders(url)) return void response.writeHead(404).end()
  delete headers[READ_HEADER]
  // A render that no reader waits for is tried again later, and by then a reader may have made the page.
  if (headers[SPARE_HEADER] !== undefined && queues.isBusy())
    return void response.writeHead(503, { 'Retry-After': '1' }).end()
  delete headers[SPARE_HEADER]
  const leave = await queues.enter(url)
  if (!leave) return void response.writeHead(503, { 'Retry-After': '1' }).end()
  // `close` also fires if the web process disconnected.
  response.once('close', leave)
  if (response.destroyed) return leave()
  await readRender({ db: reader(), handle, sheetOf, build }, request, response)
}

listenForWebProcesses(socketPath, answer, () => tell('ready'))
