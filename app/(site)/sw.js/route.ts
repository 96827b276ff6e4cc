import { readSpeech } from '#app/(site)/heads.ts'
import { readSite } from '#app/(site)/reads.ts'
import { ROMAN } from '#components/site/font-preload.tsx'
import { intlOf } from '#domain/words/dates.ts'
import { directionOf } from '#domain/words/speech.ts'

export const dynamic = 'force-dynamic'

/** What every kept page needs, and the pages that stand for themselves; fetched when the worker is installed. */
const SHELL = [...['/', '/offline', '/saved', ROMAN], ...['/js/page.js', '/js/save.js', '/js/kept.js']]

/**
 * The worker that readers' browsers run, with this paper's words in it. Where it is switched off it is one that clears
 * up after it and leaves: browsers look here for a newer one each time that they open a page.
 */
export function GET(): Response {
  const speech = readSpeech()
  const { language, words } = speech
  const { copyFrom } = words.kept
  const paper = { shell: SHELL, language, dir: directionOf(language), copyFrom, ...intlOf(speech) }
  const worker = readSite().offline
    ? `self.paper = ${JSON.stringify(paper)}\nimportScripts('/js/worker.js')\n`
    : `importScripts('/js/worker-off.js')\n`
  return new Response(worker, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      // Of what the worker itself fetches, which is nothing but this site.
      'content-security-policy': "default-src 'self'",
    },
  })
}
