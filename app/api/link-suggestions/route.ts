import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { linkSuggestions } from '#db/queries/links/link-suggestions.ts'
import { storiesOnTopics } from '#db/queries/links/stories-on-topics.ts'
import { linkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Suggests pages of the paper for a link in a text: stories, sections, topics, bylines and standing pages.',
    least: 'reporter',
    takes: z.object({
      q: text.max(2_048).default('').describe('Words, a name, or a path; empty for the stories that changed last.'),
      topics: text
        .max(2_048)
        .transform((slugs) => slugs.split(',').filter((slug) => slug !== ''))
        .optional()
        .describe(
          'Slugs, separated by commas: gives the public stories that share most of them, in place of a search.',
        ),
      story: z
        .string()
        .regex(/^[1-9]\d{0,14}$/)
        .transform(Number)
        .optional()
        .describe('The story in which the link will stand; it is not suggested.'),
    }),
    example: { q: 'harbour' },
    answers: z.strictObject({ items: z.array(linkSuggestion) }),
    work: ({ topics, ...input }, { db, actor, now }) =>
      ok({ items: topics ? storiesOnTopics(db, topics, input.story) : linkSuggestions(db, { actor, now, ...input }) }),
  },
})
