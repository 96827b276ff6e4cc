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
  does: 'Lists the API keys of the signed-in person, newest first.',
  least: 'editor',
  scope: null,
  takes: emptyBody.loose(),
  answers: deskPage(apiKeyView),
  refuses: ['not-allowed'],
} as const
const making = {
  does: 'Creates an API key and returns it, only this once. It never has more permissions than its owner.',
  least: 'editor',
  scope: null,
  takes: z.strictObject({
    name,
    scopes: z.array(keyScope).max(4).describe('Permissions besides reading.'),
    days: z.number().int().min(1).max(366).nullable().describe('Days until it expires; null: never.'),
  }),
  example: { name: 'The wire', scopes: ['write'], days: 30 },
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
