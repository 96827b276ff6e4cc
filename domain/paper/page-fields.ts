import { z } from 'zod'
import { id, instant, personRef } from '#domain/article/desk-views.ts'
import { slug } from '#domain/article/fields/fields.ts'
import { articleDocument } from '#domain/document/blocks/schema.ts'
import { pageKind } from '#domain/paper/page-kind.ts'
import { line } from '#domain/text/text-schema.ts'

/** Standing pages: about, contact, the policies. Times in milliseconds UTC. */

/** Fields that a save may change, any subset at a time. */
export const pageFields = z
  .strictObject({
    title: line(200).min(1),
    standfirst: line(1_000),
    slug: slug.max(80),
    kind: pageKind,
    document: articleDocument,
  })
  .partial()
export type PageFields = z.infer<typeof pageFields>

export const pageState = z.enum(['draft', 'published', 'withdrawn'])
export type PageState = z.infer<typeof pageState>

const by = personRef.nullable()

/** A standing page in the desk's list. */
export const deskPageItem = z
  .strictObject({
    id,
    version: z.int(),
    slug: z.string(),
    kind: pageKind,
    title: z.string(),
    state: pageState,
    path: z.string().nullable().describe('Its public path; null while it is not public.'),
    hasChangesNotOut: z.boolean(),
    savedAt: instant,
    savedBy: by,
  })
  .meta({ id: 'StandingPageItem' })
export type DeskPageItem = z.infer<typeof deskPageItem>

/** Working copy of a standing page. */
export const deskPageCopy = deskPageItem
  .extend({ standfirst: z.string(), document: articleDocument })
  .meta({ id: 'StandingPage' })
export type DeskPageCopy = z.infer<typeof deskPageCopy>

/** A revision of a standing page. */
export const pageRevision = z
  .strictObject({
    number: z.int(),
    at: instant,
    by,
    why: z.enum(['saved', 'published']),
    title: z.string(),
  })
  .meta({ id: 'StandingPageRevision' })
export type PageRevision = z.infer<typeof pageRevision>
