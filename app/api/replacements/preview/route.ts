import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { namePreview } from '#db/queries/names/name-preview.ts'
import { id } from '#domain/article/desk-views.ts'
import { namePreview as preview, nameForms } from '#domain/names/name-form.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Finds every occurrence of forms of a name, in all versions of stories and in the words about them, up to 20 stories at a time. Changes nothing.',
    least: 'editor',
    scope: null,
    may: 'request.handle',
    takes: z.strictObject({ forms: nameForms, after: z.int().min(0).optional(), story: id.optional() }),
    example: { forms: [{ form: 'Vestergaard', replacement: 'a man' }] },
    answers: preview,
    // The name is not kept with the answers to repeated requests.
    isSecret: true,
    work: (input, { db }) => ok(namePreview(db, input)),
  },
})
