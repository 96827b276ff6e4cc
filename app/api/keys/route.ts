import { z } from 'zod'
import { deskRoutes, wholeList } from '#app/api/http/desk-route.ts'
import { name } from '#app/api/http/request-fields.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { listApiKeys } from '#db/queries/people/list-api-keys.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { apiKeyView } from '#domain/newsroom-views.ts'
import { keyScope } from '#domain/permissions/can.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the API keys of the signed-in person, newest first.',
    least: 'editor',
    scope: null,
    answers: deskPage(apiKeyView),
    work: (_, { db, actor }) => wholeList(listApiKeys(db, actor)),
  },
  POST: {
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
    isSecret: true,
    work: (input, { db, actor, now }) => makeApiKey(db, actor, input, now),
  },
})
