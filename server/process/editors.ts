import type { IncomingMessage, ServerResponse } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { deskBackups } from '#db/backup/restore/desk-backups.ts'
import { closeLive, writer } from '#db/engine/connections.ts'
import { convertInThread } from '#db/import/read/convert-html.ts'
import { fetchOembedBy } from '#db/media/fetched-oembed.ts'
import { fetchPicturesBy } from '#db/media/fetched-picture.ts'
import { fetchSnsBy } from '#db/secrets/sns-signature.ts'
import { isNewsletterForm } from '#domain/urls/newsletter-forms.ts'
import { REQUESTS_PATH } from '#domain/urls/paths.ts'
import { env } from '#env.ts'
import { createFetchOembed } from '#server/outgoing/fetch-oembed.ts'
import { createFetchPicture } from '#server/outgoing/fetch-picture.ts'
import { createFetchSns } from '#server/outgoing/fetch-sns.ts'
import { connectToParent, sendToParent } from '#server/process/connect-to-parent.ts'
import { deskBackupsHere } from '#server/process/desk-backups-here.ts'
import { shareMetrics } from '#server/process/metrics/exchange.ts'
import { processMetrics } from '#server/process/metrics/process-metrics.ts'
import type { RestoreWanted } from '#server/process/restore-wanted.ts'
import { countSharedPreview } from '#server/render/count-preview.ts'
import { readerForms } from '#server/render/forms/reader-forms.ts'
import { htmlConverter } from '#server/render/html-converter.ts'
import { inLanguageOfRequest } from '#server/render/in-language-of-request.ts'
import { listenForWebProcesses, prepareNext } from '#server/render/next-server.ts'
import { isPreview, renderPreview } from '#server/render/preview-render.ts'
import { speakLanguagesOf } from '#server/shared/in-language.ts'

/**
 * Child process for the desk and the API, so that no editor waits behind a reader's render. There is one, however many
 * renderers: SQLite has one writer, and the API's rate limits are counted in memory. It is started by the first
 * request for it.
 */
const [root = process.cwd(), socketPath = ''] = process.argv.slice(2)

/** Priority below the web processes and above the renderers, for when they share a core. */
os.setPriority(Math.min(19, os.getPriority() + 2))

const converter = htmlConverter()
convertInThread(converter.convert)
fetchPicturesBy(createFetchPicture())
fetchOembedBy(createFetchOembed())
fetchSnsBy(createFetchSns())
deskBackupsHere((order) => void sendToParent({ restore: order } satisfies RestoreWanted))

const tell = connectToParent(async () => {
  await Promise.all([converter.close(), deskBackups().end()])
  closeLive()
})
shareMetrics(processMetrics())

speakLanguagesOf(path.resolve(root, env.distDir))
const handle = await prepareNext(root)

const answerForm = readerForms({
  db: writer,
  siteUrl: env.siteUrl,
  sendsMail: env.smtpUrl !== null,
  render: (request, response, status) => renderPreview(handle, request, response, { status }),
})
const onPreview = (request: IncomingMessage) => () => void countSharedPreview(writer(), request, Date.now())
function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '' } = request
  if (url === REQUESTS_PATH || isNewsletterForm(url.split('?', 1)[0] ?? '')) return answerForm(request, response)
  if (isPreview(request)) return renderPreview(handle, request, response, { onPreview: onPreview(request) })
  return inLanguageOfRequest(request, response, () => handle(request, response))
}

listenForWebProcesses(socketPath, answer, () => tell('ready'))
