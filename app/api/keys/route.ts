import { z } from 'zod'
import { deskRoutes, wholeList } from '#app/api/http/desk-route.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { listApiKeys } from '#db/queries/people/list-api-keys.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { apiKeyView } from '#domain/newsroom-views.ts'
import { apiKeyFields } from '#domain/permissions/api-key-fields.ts'

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
    takes: apiKeyFields,
    example: { name: 'The wire', scopes: ['write'], days: 30 },
    status: 201,
    answers: z.strictObject({ id: z.int(), key: z.string() }),
    isSecret: true,
    work: (input, { db, actor, now }) => makeApiKey(db, actor, input, now),
  },
})
