import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { replaceNames } from '#db/commands/names/replace-names.ts'
import { id } from '#domain/article/desk-views.ts'
import { replaceInput } from '#domain/names/name-form.ts'

const count = z.int().min(0)

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Replaces chosen occurrences of a name in up to 20 stories: each gets one new revision, earlier ones are shown without the name. Every request of one act has the same `batch`; none is done twice. `missed` counts occurrences whose words were changed since they were shown.',
    least: 'editor',
    scope: null,
    takes: replaceInput,
    example: {
      forms: [{ form: 'Vestergaard', replacement: 'a man' }],
      batch: '6e2d1f1c-3f0b-4c39-9d55-0d6f4a1f6a10',
      stories: [{ id: 12, keys: ['1a-2b'] }],
    },
    status: 201,
    answers: z.strictObject({ id, stories: count, replaced: count, missed: count }),
    refuses: ['not-possible'],
    work: (input, { db, actor, now }) => replaceNames(db, actor, input, now),
  },
})
