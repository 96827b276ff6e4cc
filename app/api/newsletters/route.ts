import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { slug } from '#app/api/http/request-fields.ts'
import { createList } from '#db/commands/newsletters/save-list.ts'
import { newslettersHeldAt } from '#db/queries/newsletters/due-editions.ts'
import { newsletterRows } from '#db/queries/newsletters/newsletter-lists.ts'
import { id } from '#domain/article/desk-views.ts'
import { newsletterFields, newsletterPage } from '#domain/newsletters/newsletter-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the newsletters, open ones first, each with its number of readers, its last edition and the next one.',
    least: 'editor',
    scope: 'arrange',
    may: 'newsletter.edit',
    answers: newsletterPage,
    work: (_, { db }) => ok({ items: newsletterRows(db), next: null, heldAt: newslettersHeldAt(db) }),
  },
  POST: {
    does: 'Creates a newsletter to which readers can subscribe. Without a slug it gets one from its name. No API key sets a rule.',
    least: 'editor',
    scope: 'arrange',
    takes: newsletterFields.extend({ slug: slug.optional() }),
    example: {
      name: 'Morning tide',
      senderName: 'The Halyard',
      senderAddress: 'morning@halyard.example',
      language: 'en',
      description: 'Five stories before breakfast.',
      cadence: 'Each weekday at seven',
      postal: 'Quay 4\nTarn',
      rule: null,
      secondPerson: false,
    },
    status: 201,
    answers: z.strictObject({ id }),
    refuses: ['slug-taken', 'slug-reserved', 'backup-key-missing'],
    work: (input, { db, actor, now }) => createList(db, actor, input, now),
  },
})
