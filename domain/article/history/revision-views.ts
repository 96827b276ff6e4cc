import { z } from 'zod'
import { deskArticle, deskPage, instant, personRef } from '#domain/article/desk-views.ts'
import { publicationKind } from '#domain/article/history/modified-date.ts'

/** A revision of a story as the desk's history lists it. Times in milliseconds UTC. */
export const revisionItem = z
  .strictObject({
    number: z.int().positive().describe('1, 2, 3 … within its story.'),
    at: instant,
    by: personRef.nullable().describe('Null for the terminal, an import or the scheduler.'),
    why: z.enum(['saved', 'published', 'scheduled', 'restored']),
    publication: z
      .strictObject({ kind: publicationKind, note: z.string().nullable(), at: instant })
      .nullable()
      .describe('Its last publication; null if never published.'),
    isOut: z.boolean().describe('True for the public revision.'),
  })
  .meta({ id: 'RevisionItem' })
export type RevisionItem = z.infer<typeof revisionItem>

/** `out` is the number of the revision that readers see now, whichever page lists it. */
export const revisionPage = deskPage(revisionItem).extend({ out: z.int().nullable() })
export type RevisionPage = z.infer<typeof revisionPage>

/** Fields of a story that its history keeps and compares. */
const storyText = deskArticle.pick({
  headline: true,
  standfirst: true,
  kicker: true,
  slug: true,
  language: true,
  sections: true,
  topics: true,
  authors: true,
  source: true,
  sourcePolicy: true,
  licenceUntil: true,
  lead: true,
  seo: true,
  live: true,
  genre: true,
  shortHeadline: true,
  longRead: true,
  madeBy: true,
  document: true,
})
export type StoryText = z.infer<typeof storyText>

export const revisionView = revisionItem.extend(storyText.shape).meta({ id: 'Revision' })
export type RevisionView = z.infer<typeof revisionView>
