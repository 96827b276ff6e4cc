import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { redirectSuggestions } from '#db/queries/links/redirect-suggestions.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'
import { redirectSuggestion } from '#domain/urls/redirect-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Suggests public pages whose addresses are like an old one, the likest first.',
    least: 'editor',
    scope: 'arrange',
    may: 'taxonomy.edit',
    takes: z.object({ path: text.max(2_048).default('') }),
    example: { path: '/2019/05/the-quay' },
    answers: z.strictObject({ items: z.array(redirectSuggestion) }),
    work: ({ path }, { db }) => ok({ items: redirectSuggestions(db, path) }),
  },
})
