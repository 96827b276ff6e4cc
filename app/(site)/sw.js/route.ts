import { readSpeech } from '#app/(site)/heads.ts'
import { readSite } from '#app/(site)/reads.ts'
import { firstFaces } from '#components/site/font-files.ts'
import { intlOf } from '#domain/words/dates.ts'
import { directionOf } from '#domain/words/direction.ts'
import { paperPageWordsOf } from '#domain/words/paper-pages/paper-page-words-of.ts'

export const dynamic = 'force-dynamic'

/** Pages and scripts that every cached page needs, fetched when the service worker is installed, as its faces are. */
const SHELL = ['/', '/offline', '/saved', '/js/page.js', '/js/save.js', '/js/kept.js']

/**
 * Serves the service worker of the reader pages, with the words of this paper. If offline reading is switched off, it
 * serves a worker that clears its caches and unregisters itself: browsers look here for an update on every navigation.
 */
export function GET(): Response {
  const speech = readSpeech()
  const { language, words } = speech
  const { copyFrom } = words.kept
  const site = readSite()
  const shell = [...SHELL, ...firstFaces(site.type, language)]
  const corrected = { label: paperPageWordsOf(speech).correctedSince, close: words.banners.close }
  const paper = { shell, language, dir: directionOf(language), copyFrom, corrected, ...intlOf(speech) }
  const worker = site.offline
    ? `self.paper = ${JSON.stringify(paper)}\nimportScripts('/js/worker.js')\n`
    : `importScripts('/js/worker-off.js')\n`
  return new Response(worker, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      // This policy covers the fetches of the worker itself, all of which go to this site.
      'content-security-policy': "default-src 'self'",
    },
  })
}
