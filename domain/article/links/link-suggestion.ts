import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { status } from '#domain/workflow/decide.ts'

export const linkSuggestionKind = z.enum(['story', 'section', 'topic', 'author', 'page', 'file'])

/** A page or file of the paper that a text can link to. */
export const linkSuggestion = z
  .strictObject({
    kind: linkSuggestionKind,
    path: z.string().describe('The path to store as the link.'),
    name: z.string().describe('The headline of a story, or the name of anything else.'),
    story: z
      .strictObject({
        id,
        status,
        isPublic: z.boolean().describe('False: readers get 404 at its path until it is published.'),
        at: instant.describe('First publication; of an unpublished story, the last save.'),
      })
      .nullable()
      .describe('Null for anything but a story.'),
  })
  .meta({ id: 'LinkSuggestion' })
export type LinkSuggestion = z.infer<typeof linkSuggestion>
