import http from 'node:http'
import path from 'node:path'
import next from 'next'
import { closeLive, reader, writer } from '#db/engine/connections.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { fetchOembedBy } from '#db/media/fetched-oembed.ts'
import { fetchPicturesBy } from '#db/media/fetched-picture.ts'
import { fileStanding } from '#db/queries/files/file-standing.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { fetchSnsBy } from '#db/secrets/sns-signature.ts'
import { fileInPath } from '#domain/files/file-kind.ts'
import { env } from '#env.ts'
import { sendMedia } from '#server/http/files/media-files.ts'
import { createStaticFiles } from '#server/http/files/static-files.ts'
import { sendPage } from '#server/http/send.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { workingTexts } from '#server/jobs/recurring.ts'
import { createSchedule } from '#server/jobs/schedule.ts'
import { startRecurring } from '#server/jobs/start-recurring.ts'
import { createFetchOembed } from '#server/outgoing/fetch-oembed.ts'
import { createFetchPicture } from '#server/outgoing/fetch-picture.ts'
import { createFetchSns } from '#server/outgoing/fetch-sns.ts'
import { deskBackupsHere } from '#server/process/desk-backups-here.ts'
import { startImports } from '#server/process/start-imports.ts'
import { inLanguageOfRequest } from '#server/render/in-language-of-request.ts'
import { answerOrFail } from '#server/render/next-server.ts'
import { speakLanguagesOf } from '#server/shared/in-language.ts'
import { log } from '#server/shared/log.ts'

/**
 * The newsroom in `env.dataDir`, which is there and migrated, for whoever works on the code: Next with hot reload in
 * one process, the pictures that a web process would send, the scheduler, and the index of the desk's search. No page
 * cache, nothing stripped, no receipts and no deliveries. Resolves when it listens; ends the process on SIGINT and
 * SIGTERM.
 */
export async function serveForDevelopment(root: string): Promise<void> {
  fetchPicturesBy(createFetchPicture())
  fetchOembedBy(createFetchOembed())
  fetchSnsBy(createFetchSns())
  deskBackupsHere(null)
  const server = http.createServer()
  const app = next({
    dev: true,
    dir: root,
    hostname: new URL(env.siteUrl).hostname,
    port: env.port,
    httpServer: server,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  const answer: typeof handle = (request, response) =>
    inLanguageOfRequest(request, response, () => handle(request, response))
  const sendFile = fileSender(root)
  server.on('request', (request, response) => {
    if (!sendFile(request, response)) void answerOrFail(answer, request, response)
  })
  const jobs = startJobs()
  const stop = () => {
    const jobsEnded = jobs.stop()
    server.closeAllConnections()
    void Promise.allSettled([app.close(), jobsEnded]).then(() => {
      closeLive()
      process.exit(0)
    })
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ port: env.port, host: env.host }, resolve)
  })
}

/** Sends the files that a web process would send: pictures, files of stories, and the sentences of the desk. */
function fileSender(root: string) {
  const policy = { siteUrl: env.siteUrl, hasPurge: false }
  const house = {
    mediaDir: path.join(env.dataDir, 'media'),
    policy,
    standing: (file: string) => mediaStanding(reader(), file),
    fileStanding: (address: string) => fileStanding(reader(), address),
  }
  const distDir = path.resolve(root, env.distDir)
  speakLanguagesOf(distDir)
  const messages = createStaticFiles({ distDir, publicDir: path.join(root, 'public') })
  return (request: http.IncomingMessage, response: http.ServerResponse): boolean => {
    const address = request.url?.split('?', 1)[0] ?? '/'
    const fail = (error: unknown) => {
      log('error', 'a file could not be sent', { address, error })
      response.destroy()
    }
    if (address.startsWith('/_next/static/messages/')) {
      const sending = { policy, isHit: true, now: Date.now() }
      Promise.resolve(messages.find(address)).then(
        (file) => (file ? sendPage(request, response, file, sending) : response.writeHead(404).end()),
        fail,
      )
      return true
    }
    if (!address.startsWith('/media/') && !fileInPath(address)) return false
    sendMedia(request, response, address, house).then(
      (outcome) => outcome === 'sent' || response.writeHead(outcome).end(),
      fail,
    )
    return true
  }
}

/** The work by time that whoever works on the code relies on. */
function startJobs() {
  const schedule = startDueTimer({
    dataDir: env.dataDir,
    onError: (error) => log('error', 'a scheduled row failed', { error }),
    ...createSchedule(writer(), { readClock, report: (job) => log('info', 'a job ran', job) }),
  })
  const working = startRecurring(writer(), [workingTexts(writer())])
  const imports = startImports(writer(), env.dataDir)
  return {
    stop: () => {
      schedule.stop()
      return Promise.all([working.stop(), imports.stop()])
    },
  }
}
