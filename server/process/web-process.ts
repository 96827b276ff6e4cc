import path from 'node:path'
import { changesFrom, noteOf, openChangeLog } from '#db/engine/change-log.ts'
import { closeLive, reader } from '#db/engine/connections.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openLiveStories } from '#db/queries/article/open-live-stories.ts'
import { fileStanding } from '#db/queries/files/file-standing.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { env } from '#env.ts'
import { endedPreviewAt } from '#server/http/editors/shared-previews.ts'
import { lastResults } from '#server/http/health/last-results.ts'
import { HotPages } from '#server/http/pages/hot-pages.ts'
import { resolve } from '#server/http/pages/resolve.ts'
import { FillStore } from '#server/http/store/fill-store.ts'
import { createWebServer } from '#server/http/web-server.ts'
import { createPendingMissingPaths } from '#server/jobs/missing-paths/pending-missing-paths.ts'
import { createPendingReads } from '#server/jobs/reads/pending-reads.ts'
import { connectToParent, sendToParent } from '#server/process/connect-to-parent.ts'
import { EDITORS_WANTED } from '#server/process/editors-wanted.ts'
import { shareMetrics } from '#server/process/metrics/exchange.ts'
import { processMetrics } from '#server/process/metrics/process-metrics.ts'
import { fillMetrics, storeMetrics } from '#server/process/metrics/store-metrics.ts'
import { webMetrics } from '#server/process/metrics/web-metrics.ts'
import { openPageStore } from '#server/process/open-page-store.ts'
import { speakLanguagesOf } from '#server/shared/in-language.ts'
import { log } from '#server/shared/log.ts'

/**
 * Child process: one web process. The parent passes its number, the digest of its program where there is a store of
 * pages, and the sockets of the other processes.
 */
const [root = process.cwd(), editorsSocket = '', number = '0', build = '', ...rendererSockets] = process.argv.slice(2)

/**
 * Room for about 4,000 articles; for 1,500 where a store of pages stands behind it, from which a page costs a fraction
 * of a millisecond.
 */
const CACHE_BYTES = (build === '' ? 64 : 24) * 1024 * 1024
const DRAIN_MS = 10_000

const changes = openChangeLog(databaseFile(env.dataDir))
noteOf(reader())
// It asks for addresses and states: of the driver's 16 MB a walk over an archive would fill twelve for nothing.
reader().$client.pragma('cache_size=-4000')
const distDir = path.resolve(root, env.distDir)
speakLanguagesOf(distDir)
const metrics = processMetrics()
const reads = createPendingReads((word) => sendToParent(word))
const missing = createPendingMissingPaths((word) => sendToParent(word), env.readsEverySeconds * 1_000)
const store =
  build === ''
    ? null
    : openPageStore({
        dataDir: env.dataDir,
        build,
        maxBytes: env.pageStoreBytes,
        isRefilled: env.pageStoreFill,
        changes,
      })
const web = createWebServer({
  log: changes,
  store,
  // One web process renders ahead for all, where there is a store: the others find its pages in it.
  hot: number === '0' && store ? new HotPages() : null,
  resolve: (address) => resolve(reader(), address),
  mediaStanding: (file) => mediaStanding(reader(), file),
  fileStanding: (address) => fileStanding(reader(), address),
  endedPreview: (address) => endedPreviewAt(reader(), address, Date.now()),
  changesFrom: () => changesFrom(reader()),
  rendererSockets,
  editorsSocket,
  wantEditors: () => void sendToParent(EDITORS_WANTED),
  webProcesses: env.workers,
  policy: { siteUrl: env.siteUrl, hasPurge: env.purgeUrl !== null },
  trustedProxies: env.trustedProxies,
  dataDir: env.dataDir,
  distDir,
  publicDir: path.join(root, 'public'),
  maxCacheBytes: Math.floor(CACHE_BYTES / env.workers),
  metrics: shareMetrics(metrics),
  metricsToken: env.metricsToken,
  lastResults: () => lastResults(reader()),
  read: (story, address) => reads.read(story, address),
  missed: (address, referrer) => missing.missed(address, referrer),
  events: { openLog: () => openChangeLog(databaseFile(env.dataDir)), liveStories: () => openLiveStories(reader()) },
})
webMetrics(metrics, web, changes)
if (store) storeMetrics(metrics, store)
web.sampler.start()
web.ahead?.start()
const fill =
  store && web.ahead
    ? new FillStore({ store, renders: web.spare, isAheadBusy: () => (web.ahead?.waiting() ?? 0) > 0, db: reader })
    : null
if (fill) fillMetrics(metrics, fill)
fill?.start()

const tell = connectToParent(async () => {
  fill?.stop()
  await web.stop(DRAIN_MS)
  await reads.flush()
  await missing.flush()
  await store?.stop()
  changes.close()
  closeLive()
})

web.server.on('error', (error: NodeJS.ErrnoException) => {
  log('error', 'the web process cannot listen', { error })
  tell(error.code === 'EADDRINUSE' ? 'port-in-use' : 'cannot-listen')
})
// Listens through the cluster: the parent holds the one queue of connections, so that waiting ones survive a killed
// web process.
web.server.listen({ port: env.port, host: env.host }, () => tell('ready'))
