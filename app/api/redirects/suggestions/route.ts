import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { redirectSuggestions } from '#db/queries/links/redirect-suggestions.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'
import { redirectSuggestion } from '#domain/urls/redirect-views.ts'

const suggesting = {
  does: 'Suggests public pages whose addresses are like an old one, the likest first.',
  least: 'editor',
  scope: 'arrange',
  takes: z.object({ path: text.max(2_048).default('') }),
  example: { path: '/2019/05/the-quay' },
  answers: z.strictObject({ items: z.array(redirectSuggestion) }),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(suggesting, ({ path }, { db, actor }) =>
    can(actor, 'taxonomy.edit') ? ok({ items: redirectSuggestions(db, path) }) : refuse('not-allowed'),
  ),
})
