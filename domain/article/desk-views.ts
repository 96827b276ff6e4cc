import { z } from 'zod'
import { lead, seo } from '#domain/article/fields.ts'
import { frontSlots } from '#domain/article/front-slots.ts'
import { genre } from '#domain/article/genre.ts'
import { colourShades } from '#domain/article/section-colour.ts'
import { articleDocument } from '#domain/document/schema.ts'
import { role } from '#domain/permissions/can.ts'
import { authorLink, sectionAccent, sectionRef, sourcePolicy, topicRef, voice } from '#domain/views.ts'
import { status } from '#domain/workflow/decide.ts'

/**
 * Response schemas of the desk and the API for working copies, which readers never see. The types of the queries and
 * the description of the API are both derived from them. Times in milliseconds UTC.
 */
const text = z.string()
export const id = z.int().positive()
export const instant = z.int().meta({ id: 'Instant', description: 'Milliseconds since 1970, UTC.' })

export const personRef = z.strictObject({ id: text, name: text }).meta({ id: 'PersonRef' })
/** The person a story is assigned to, since when, and when the desk wants it. */
export const assignment = z.strictObject({ id: text, name: text, since: instant, wantedAt: instant.nullable() })
/** A person to whom a story can be assigned. */
export const colleague = z.strictObject({ id: text, name: text, role }).meta({ id: 'Colleague' })
export const bylineRef = z.strictObject({ slug: text, name: text }).meta({ id: 'BylineRef' })
export type PersonRef = z.infer<typeof personRef>
export type Assignment = z.infer<typeof assignment>
export type Colleague = z.infer<typeof colleague>
export type BylineRef = z.infer<typeof bylineRef>

/** A page of a desk list; `next` is the cursor of the following one. */
export const deskPage = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: text.nullable().describe('The cursor of the following page.') })
export type DeskPage<T> = { items: T[]; next: string | null }

export const sectionMark = z.strictObject({ slug: text, name: text, accent: sectionAccent })

/** View of the story list, combined with filters: the day's work, or what is late. Without a view: every story. */
export const deskView = z.enum(['today', 'needs-a-hand'])
export type DeskView = z.infer<typeof deskView>

export const deskArticle = z
  .strictObject({
    id,
    version: z.int(),
    status,
    path: text.nullable().describe('Where readers find it; null while it is not public.'),
    headline: text,
    standfirst: text,
    slug: text,
    kicker: text,
    language: text,
    document: articleDocument,
    sections: z.array(sectionRef),
    topics: z.array(topicRef),
    authors: z.array(bylineRef),
    source: z.strictObject({ name: text, url: text.nullable() }).nullable(),
    sourcePolicy: sourcePolicy.nullable().describe('Where it is not what its source says.'),
    licenceUntil: instant.nullable().describe('The story’s own end of licence, in place of its source’s.'),
    sourceTerms: z
      .strictObject({ id, name: text, policy: sourcePolicy, hasLicence: z.boolean(), licenceUntil: instant.nullable() })
      .nullable()
      .describe('What was agreed with the source that is saved.'),
    lead: lead.nullable(),
    seo,
    embargoUntil: instant.nullable(),
    createdBy: text.nullable(),
    savedAt: instant,
    savedBy: personRef.nullable(),
    publishedAt: instant.nullable(),
    modifiedAt: instant.nullable(),
    hasChangesNotOut: z.boolean(),
    withdrawal: z.strictObject({ at: instant, reason: text }).nullable(),
    assignedTo: assignment.nullable().describe('Whose job it is, since when, and when the desk wants it.'),
    dueAt: instant.nullable().describe('When what was frozen goes out; null where nothing is planned.'),
    returned: z
      .strictObject({ at: instant, by: personRef, comment: text })
      .nullable()
      .describe('The last time that it was sent back, while it is a draft again.'),
    missed: z
      .strictObject({ dueAt: instant, outAt: instant.nullable(), because: text.nullable() })
      .nullable()
      .describe('A schedule that was missed, or that did not bring it out: `because` says why then.'),
    live: z.enum(['open', 'closed']).nullable(),
    genre: genre.nullable().describe('What kind of work it is, where its primary section does not say it.'),
  })
  .meta({ id: 'DeskArticle' })
export type DeskArticle = z.infer<typeof deskArticle>

export const deskListItem = z
  .strictObject({
    id,
    slug: text,
    headline: text,
    status,
    sections: z.array(sectionMark),
    authors: z.array(bylineRef),
    version: z.int(),
    savedAt: instant,
    savedBy: personRef.nullable().describe('Null where the terminal or an import saved it.'),
    createdBy: text.nullable(),
    publishedAt: instant.nullable().describe('When it first went out; null for one that never did.'),
    modifiedAt: instant.nullable().describe('The last update or correction of what is out.'),
    hasChangesNotOut: z.boolean(),
    topics: z.array(bylineRef),
    source: text.nullable(),
    embargoUntil: instant.nullable(),
    openNotes: z.int(),
    notSeen: z.array(text).describe('The pages that do not show what was published; empty where all is well.'),
    here: z.array(personRef).describe('Who has it open now.'),
    ...deskArticle.pick({ live: true, withdrawal: true, assignedTo: true, dueAt: true, returned: true, missed: true })
      .shape,
  })
  .meta({ id: 'DeskListItem' })
export type DeskListItem = z.infer<typeof deskListItem>

const said = z.strictObject({ id, body: text, at: instant, by: personRef })
/** A note to a story (`blockId` null) or to a passage of it, with its answers. */
export const storyNote = said
  .extend({
    blockId: text.nullable(),
    passage: text.describe('The words that it was made to, as they were then.'),
    resolved: z.strictObject({ at: instant, by: personRef }).nullable(),
    answers: z.array(said),
  })
  .meta({ id: 'StoryNote' })
export type StoryNote = z.infer<typeof storyNote>

/** A person who has a story open: `place` is the field or block that holds the caret. */
export const presentPerson = z
  .strictObject({ id: text, name: text, tab: text, place: text, since: instant })
  .meta({ id: 'PresentPerson' })
export type PresentPerson = z.infer<typeof presentPerson>
/** People who have a story open, and the number of its last event other than a save: a new number means news. */
export const storyPresence = z.strictObject({ people: z.array(presentPerson), news: z.int() })
export type StoryPresence = z.infer<typeof storyPresence>

/** A quotation in a public story; details that the story does not give are empty. */
export const saidQuote = z
  .strictObject({
    ...{ articleId: id, blockId: text, words: text, speaker: text, role: text },
    place: text.describe('Where it was said.'),
    href: text.describe('The address of that.'),
    headline: text.describe('The story’s, as readers see it.'),
    path: text,
    publishedAt: instant,
  })
  .meta({ id: 'SaidQuote' })
export type SaidQuote = z.infer<typeof saidQuote>

/** Number of uses: in public stories, and in working copies that are not public as they stand. */
export const uses = z.strictObject({ out: z.int(), desk: z.int() })
const counted = uses.optional().describe('Where `counts` was asked for.')
/** Number of things that a merge would change: public stories, working copies that are not, and scheduled versions. */
export const mergingPreview = z
  .strictObject({ from: bylineRef, into: bylineRef, ...uses.shape, scheduled: z.int() })
  .meta({ id: 'MergingPreview' })
export type MergingPreview = z.infer<typeof mergingPreview>

export const deskSection = z
  .strictObject({
    ...{ id, slug: text, name: text, strapline: text, accent: sectionAccent, voice },
    colour: colourShades.nullable().describe('A colour of its own, in place of one of the design’s.'),
    parent: text.nullable().describe('The slug of the section above it.'),
    position: z.int(),
    stories: counted,
  })
  .meta({ id: 'Section' })
export type DeskSection = z.infer<typeof deskSection>

const alike = z
  .array(bylineRef)
  .optional()
  .describe('Others whose names are nearly the same, where `counts` was asked for.')

export const deskTopic = topicRef
  .extend({
    description: text,
    followUp: z
      .strictObject({ at: instant, note: text })
      .nullable()
      .describe('When the desk wants to come back to it, and what for.'),
    alike,
    stories: counted,
  })
  .meta({ id: 'Topic' })
export type DeskTopic = z.infer<typeof deskTopic>

export const deskAuthor = z
  .strictObject({
    ...{ id, slug: text, name: text, role: text, bio: text },
    portrait: text.nullable(),
    links: z.array(authorLink),
    personId: text.nullable(),
    alike,
    stories: counted,
  })
  .meta({ id: 'Author' })
export type DeskAuthor = z.infer<typeof deskAuthor>

export const deskSource = z
  .strictObject({
    ...{ id, slug: text, name: text, homepage: text.nullable(), policy: sourcePolicy },
    logo: text.nullable(),
    hasLicence: z.boolean().describe('Whether somebody wrote down what was agreed.'),
    licenceUntil: instant.nullable(),
    out: z.int().describe('Its public stories.'),
  })
  .meta({ id: 'Source' })
export type DeskSource = z.infer<typeof deskSource>

/** Version 0 means that no front was ever composed. */
export const deskFront = z.strictObject({
  version: z.int(),
  slots: frontSlots,
  savedAt: instant.nullable(),
  savedBy: personRef.nullable().describe('Null where the terminal or nobody put it out.'),
})
export type DeskFront = z.infer<typeof deskFront>
