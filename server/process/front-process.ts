import path from 'node:path'
import { changesFrom, noteOf, openChangeLog } from '#db/engine/change-log.ts'
import { closeLive, reader } from '#db/engine/connections.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { env } from '#env.ts'
import { createFront } from '#server/http/front.ts'
import { healthWarnings } from '#server/http/health-warnings.ts'
import { resolve } from '#server/http/resolve.ts'
import { endedPreviewAt } from '#server/http/shared-previews.ts'
import { upkeepHealth } from '#server/http/upkeep-health.ts'
import { createPendingMissingPaths } from '#server/jobs/missing-paths/pending-missing-paths.ts'
import { createPendingReads } from '#server/jobs/reads/pending-reads.ts'
import { connectToParent, sendToParent } from '#server/process/connect-to-parent.ts'
import { EDITORS_WANTED } from '#server/process/editors-wanted.ts'
import { shareMetrics } from '#server/process/metrics/exchange.ts'
import { frontMetrics } from '#server/process/metrics/front-metrics.ts'
import { processMetrics } from '#server/process/metrics/process-metrics.ts'
import { log } from '#server/shared/log.ts'

/** Child process: one front. The parent passes the sockets of the other processes. */
const [root = process.cwd(), editorsSocket = '', ...rendererSockets] = process.argv.slice(2)

/** Room for about 4,000 articles: with them all processes together stay near half a gigabyte. */
const CACHE_BYTES = 64 * 1024 * 1024
const DRAIN_MS = 10_000

const changes = openChangeLog(databaseFile(env.dataDir))
noteOf(reader())
const metrics = processMetrics()
const reads = createPendingReads((word) => sendToParent(word))
const missing = createPendingMissingPaths((word) => sendToParent(word), env.readsEverySeconds * 1_000)
const front = createFront({
  log: changes,
  resolve: (address) => resolve(reader(), address),
  mediaStanding: (file) => mediaStanding(reader(), file),
  endedPreview: (address) => endedPreviewAt(reader(), address, Date.now()),
  changesFrom: () => changesFrom(reader()),
  rendererSockets,
  editorsSocket,
  wantEditors: () => void sendToParent(EDITORS_WANTED),
  fronts: env.workers,
  policy: { siteUrl: env.siteUrl, hasPurge: env.purgeUrl !== null },
  trustedProxies: env.trustedProxies,
  dataDir: env.dataDir,
  distDir: path.resolve(root, env.distDir),
  publicDir: path.join(root, 'public'),
  maxCacheBytes: Math.floor(CACHE_BYTES / env.workers),
  metrics: shareMetrics(metrics),
  metricsToken: env.metricsToken,
  warnings: () => healthWarnings(reader()),
  upkeep: () => upkeepHealth(reader()),
  read: (story, address) => reads.read(story, address),
  missed: (address, referrer) => missing.missed(address, referrer),
})
frontMetrics(metrics, front, changes)
front.sampler.start()

const tell = connectToParent(async () => {
  await front.stop(DRAIN_MS)
  await reads.flush()
  await missing.flush()
  changes.close()
  closeLive()
})

front.server.on('error', (error: NodeJS.ErrnoException) => {
  log('error', 'the front cannot listen', { error })
  tell(error.code === 'EADDRINUSE' ? 'port-in-use' : 'cannot-listen')
})
// Listens through the cluster: the parent holds the one queue of connections, so that waiting ones survive a killed
// front.
front.server.listen({ port: env.port, host: env.host }, () => tell('ready'))
