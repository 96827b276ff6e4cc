import { z } from 'zod'
import { problem } from '#app/api/http/api-answer.ts'
import { idOf, requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseOrRefuse, queryOf } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { reader } from '#db/engine/connections.ts'
import { filledNow } from '#db/queries/newsletters/filled-now.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { DEFAULT_LOOK } from '#domain/newsletters/letter-look.ts'
import { letterText } from '#domain/newsletters/letter-plain.ts'
import { can } from '#domain/permissions/can.ts'
import { env } from '#env.ts'

const spec = {
  does: 'Returns the letter of an edition with the stories of now, as HTML or as plain text, for a frame of the desk.',
  least: 'editor',
  scope: 'arrange',
  takes: z.object({ form: z.enum(['html', 'text']).default('html') }),
  answers: z.string(),
  refuses: ['not-found'],
  streams: ['text/html', 'text/plain'],
} as const

/** Only the desk may frame it; nothing in it runs, is sent or opens a page. The front sends `x-broadsheet-csp`. */
const POLICY = "default-src 'none'; img-src http: https:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

const preview = openRoute(async (request, params) => {
  const actor = await requirePerson(request)
  if (!can(actor, 'newsletter.edit')) return problem('not-allowed')
  const { form } = parseOrRefuse(spec.takes, queryOf(request))
  const filled = filledNow(reader(), { id: idOf(params), at: Date.now(), origin: env.siteUrl })
  if (!filled) return problem('not-found')
  const isText = form === 'text'
  return new Response(isText ? letterText(filled.edition) : letterHtml(filled.edition, DEFAULT_LOOK), {
    headers: {
      'content-type': `text/${isText ? 'plain' : 'html'}; charset=utf-8`,
      'cache-control': 'private, no-store',
      'content-security-policy': POLICY,
      'x-broadsheet-csp': POLICY,
    },
  })
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(spec, preview) })
