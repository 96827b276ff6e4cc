import { z } from 'zod'
import { lead, seo } from '#domain/article/fields/fields.ts'
import { genre } from '#domain/article/fields/genre.ts'
import { longRead } from '#domain/article/fields/long-read.ts'
import { madeBy } from '#domain/article/fields/made-by.ts'
import { colourShades } from '#domain/article/fields/section-colour.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import { articleDocument } from '#domain/document/blocks/schema.ts'
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
export type Colleague = z.infer<typeof colleague>
export type BylineRef = z.infer<typeof bylineRef>

/** A page of a desk list; `next` is the cursor of the following one. */
export const deskPage = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: text.nullable().describe('The cursor of the next page.') })
export type DeskPage<T> = { items: T[]; next: string | null }

export const sectionMark = z.strictObject({ slug: text, name: text, accent: sectionAccent })

/**
 * View of the story list, combined with filters: the day's work, what is late, what is not seen on all its pages, or
 * both (`needs-a-hand`). Without a view: every story.
 */
export const deskView = z.enum(['today', 'needs-a-hand', 'late', 'not-seen'])
export type DeskView = z.infer<typeof deskView>

export const deskArticle = z
  .strictObject({
    id,
    version: z.int(),
    status,
    path: text.nullable().describe('Its public path; null while it is not public.'),
    headline: text,
    shortHeadline: text.describe('Its headline on fronts and lists; empty: they show the headline.'),
    standfirst: text,
    slug: text,
    kicker: text,
    language: text,
    document: articleDocument,
    sections: z.array(sectionRef),
    topics: z.array(topicRef),
    authors: z.array(bylineRef),
    source: z.strictObject({ name: text, url: text.nullable() }).nullable(),
    sourcePolicy: sourcePolicy.nullable().describe('Overrides the policy of its source.'),
    licenceUntil: instant.nullable().describe('End of this story’s licence, overriding its source’s.'),
    sourceTerms: z
      .strictObject({ id, name: text, policy: sourcePolicy, hasLicence: z.boolean(), licenceUntil: instant.nullable() })
      .nullable()
      .describe('Terms of the saved source.'),
    lead: lead.nullable(),
    seo,
    embargoUntil: instant.nullable(),
    createdBy: text.nullable(),
    savedAt: instant,
    savedBy: personRef.nullable(),
    publishedAt: instant.nullable(),
    modifiedAt: instant.nullable(),
    hasChangesNotOut: z.boolean(),
    withdrawal: z
      .strictObject({ at: instant, reason: text, notice: text.describe('The sentence for readers; empty if none.') })
      .nullable(),
    undoUntil: instant.nullable().describe('Until when its first publication can be undone; null if it cannot.'),
    undoneAt: instant
      .nullable()
      .describe('When its publication was undone; null if it was not, or it is public again.'),
    assignedTo: assignment.nullable().describe('To whom it is assigned, since when, and the deadline.'),
    dueAt: instant.nullable().describe('Time of the scheduled publication; null if none.'),
    changesNotScheduled: z.int().describe('Changes that the scheduled version does not have; 0 if none is scheduled.'),
    returned: z
      .strictObject({ at: instant, by: personRef, comment: text })
      .nullable()
      .describe('Its last return from review, while it is a draft again.'),
    missed: z
      .strictObject({ dueAt: instant, outAt: instant.nullable(), because: text.nullable() })
      .nullable()
      .describe('A missed or failed scheduled publication: `because` has the reason.'),
    live: z.enum(['open', 'closed']).nullable(),
    genre: genre.nullable().describe('Its genre, if not that of its primary section.'),
    longRead: longRead.nullable().describe('Whether it is set as a long read; null: its length decides.'),
    goneFrom: text.nullable().describe('The address that it was taken from, once its paper gives it on no more.'),
    madeBy: madeBy.nullable().describe('The AI tool that helped with it or made it; null: people made it.'),
  })
  .meta({ id: 'DeskArticle' })
export type DeskArticle = z.infer<typeof deskArticle>

/** The passage of a story in which a search found its words, with the hits marked. */
export const foundPassage = z
  .strictObject({
    in: z.enum(['text', 'standfirst', 'notes']),
    parts: z.array(z.strictObject({ text, hit: z.boolean() })),
  })
  .meta({ id: 'FoundPassage' })
export type FoundPassage = z.infer<typeof foundPassage>

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
    savedBy: personRef.nullable().describe('Null if the terminal or an import saved it.'),
    createdBy: text.nullable(),
    publishedAt: instant.nullable().describe('First publication; null if never published.'),
    modifiedAt: instant.nullable().describe('Last update or correction of the public version.'),
    hasChangesNotOut: z.boolean(),
    topics: z.array(bylineRef),
    source: text.nullable(),
    embargoUntil: instant.nullable(),
    openNotes: z.int(),
    notSeen: z.array(text).describe('Pages that do not show the last publication; empty if all do.'),
    here: z.array(personRef).describe('People who have it open now.'),
    found: foundPassage
      .nullable()
      .describe(
        'The passage that has the searched words; null without a search, or if only the headline or a byline has.',
      ),
    ...deskArticle.pick({ live: true, withdrawal: true, assignedTo: true, dueAt: true, returned: true, missed: true })
      .shape,
    ...deskArticle.pick({ changesNotScheduled: true }).shape,
  })
  .meta({ id: 'DeskListItem' })
export type DeskListItem = z.infer<typeof deskListItem>

const said = z.strictObject({
  id,
  body: text,
  at: instant,
  by: personRef,
  mentions: z.array(personRef).describe('Whom it mentions; the body names them with an @.'),
})
/** A note to a story (`blockId` null) or to a passage of it, with its answers. */
export const storyNote = said
  .extend({
    blockId: text.nullable(),
    passage: text.describe('The passage that it refers to, as it was then.'),
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
    articleId: id,
    blockId: text,
    words: text,
    speaker: text,
    role: text,
    place: text.describe('The place of the quote.'),
    href: text.describe('The address of that place.'),
    headline: text.describe('The public headline of the story.'),
    path: text,
    publishedAt: instant,
  })
  .meta({ id: 'SaidQuote' })
export type SaidQuote = z.infer<typeof saidQuote>

/** Number of uses: in public stories, and in working copies that are not public as they stand. */
export const uses = z.strictObject({ out: z.int(), desk: z.int() })
const counted = uses.optional().describe('Only with `counts`.')
/** Number of things that a merge would change: public stories, working copies that are not, and scheduled versions. */
export const mergingPreview = z
  .strictObject({ from: bylineRef, into: bylineRef, ...uses.shape, scheduled: z.int() })
  .meta({ id: 'MergingPreview' })
export type MergingPreview = z.infer<typeof mergingPreview>

export const deskSection = z
  .strictObject({
    id,
    slug: text,
    name: text,
    strapline: text,
    accent: sectionAccent,
    voice,
    colour: colourShades.nullable().describe('A custom colour, instead of one of the design.'),
    parent: text.nullable().describe('The slug of its parent section.'),
    position: z.int(),
    stories: counted,
  })
  .meta({ id: 'Section' })
export type DeskSection = z.infer<typeof deskSection>

const alike = z.array(bylineRef).optional().describe('Probable duplicates by name; only with `counts`.')

export const deskTopic = topicRef
  .extend({
    description: text,
    followUp: z
      .strictObject({ at: instant, note: text })
      .nullable()
      .describe('Time and purpose of the desk’s follow-up reminder.'),
    alike,
    stories: counted,
  })
  .meta({ id: 'Topic' })
export type DeskTopic = z.infer<typeof deskTopic>

export const deskAuthor = z
  .strictObject({
    id,
    slug: text,
    name: text,
    role: text,
    bio: text,
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
    id,
    slug: text,
    name: text,
    homepage: text.nullable(),
    policy: sourcePolicy,
    logo: text.nullable(),
    hasLicence: z.boolean().describe('Whether its terms are recorded.'),
    licenceUntil: instant.nullable(),
    out: z.int().describe('Number of its public stories.'),
  })
  .meta({ id: 'Source' })
export type DeskSource = z.infer<typeof deskSource>

/** Version 0 means that no front was ever composed. */
export const deskFront = z.strictObject({
  version: z.int(),
  slots: frontSlots,
  savedAt: instant.nullable(),
  savedBy: personRef.nullable().describe('Null if the terminal or nobody published it.'),
})
export type DeskFront = z.infer<typeof deskFront>
