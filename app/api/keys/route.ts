import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { name, emptyBody } from '#app/api/http/request-fields.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { listApiKeys } from '#db/queries/people/list-api-keys.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { apiKeyView } from '#domain/newsroom-views.ts'
import { keyScope } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

const list = {
  does: 'The API keys of whoever asks, newest first.',
  takes: emptyBody.loose(),
  answers: deskPage(apiKeyView),
  refuses: ['not-allowed'],
} as const
const making = {
  does: 'Makes an API key for one’s own scripts, and answers it, this once. It never may more than its person.',
  takes: z.strictObject({
    name,
    scopes: z.array(keyScope).max(4).describe('What it is for, beside reading.'),
    days: z.number().int().min(1).max(366).nullable().describe('How long it works; null without end.'),
  }),
  status: 201,
  answers: z.strictObject({ id: z.int(), key: z.string() }),
  refuses: ['not-allowed'],
  isSecret: true,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor }) => {
    const keys = listApiKeys(db, actor)
    return keys.ok ? ok({ items: keys.value, next: null }) : keys
  }),
  POST: deskRoute(making, (input, { db, actor, now }) => makeApiKey(db, actor, input, now)),
})
