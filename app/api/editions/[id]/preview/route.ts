import { z } from 'zod'
import { problem } from '#app/api/http/api-answer.ts'
import { idOf, requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseOrRefuse, queryOf } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { reader } from '#db/engine/connections.ts'
import type { Readable } from '#db/engine/open.ts'
import { filledNow } from '#db/queries/newsletters/edition-to-fill.ts'
import { letterAsSent } from '#db/queries/newsletters/frozen-letter.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { letterPlain } from '#domain/newsletters/letter-plain.ts'
import { can } from '#domain/permissions/can.ts'
import { env } from '#env.ts'

const spec = {
  does: 'Returns the letter of an edition as HTML or plain text, for a frame of the desk: that of a draft with the stories of now, later the one that goes out.',
  least: 'editor',
  scope: 'arrange',
  takes: z.object({
    form: z.enum(['html', 'text']).default('html'),
    look: z.enum(['light', 'dark']).optional().describe('Whose colours; without it those of the browser.'),
  }),
  answers: z.string(),
  refuses: ['not-found'],
  streams: ['text/html', 'text/plain'],
} as const

/** Only the desk may frame it; nothing in it runs, is sent or opens a page. The front sends `x-broadsheet-csp`. */
const POLICY = "default-src 'none'; img-src http: https:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

/** When the dark colours of `letter-head.ts` count. */
const DARK = '(prefers-color-scheme:dark)'

const preview = openRoute(async (request, params) => {
  const actor = await requirePerson(request)
  if (!can(actor, 'newsletter.edit')) return problem('not-allowed')
  const { form, look } = parseOrRefuse(spec.takes, queryOf(request))
  const letter = letterOf(reader(), idOf(params))
  if (!letter) return problem('not-found')
  const shown = look === undefined ? letter[form] : letter[form].replace(DARK, look === 'dark' ? 'all' : 'not all')
  return new Response(shown, {
    headers: {
      'content-type': `text/${form === 'text' ? 'plain' : 'html'}; charset=utf-8`,
      'cache-control': 'private, no-store',
      'content-security-policy': POLICY,
      'x-broadsheet-csp': POLICY,
    },
  })
})

function letterOf(db: Readable, id: number): { html: string; text: string } | null {
  const sent = letterAsSent(db, { id })
  const { edition } = (sent ? null : filledNow(db, { id, at: Date.now(), origin: env.siteUrl })) ?? {}
  return edition ? { html: letterHtml(edition), text: letterPlain(edition) } : sent
}

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(spec, preview) })
