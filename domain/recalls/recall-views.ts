import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { text } from '#domain/text/text-schema.ts'

/** The subject of a recall: a story, every story of a source, or a picture. */
export const recallSubject = z.strictObject({
  kind: z.enum(['story', 'source', 'picture']),
  subject: z
    .string()
    .regex(/^(?:[1-9]\d{0,14}|[0-9a-f]{64})$/)
    .describe('The id of the story, the source or the picture.'),
})
export type RecallSubject = z.infer<typeof recallSubject>

export const recallAnswer = z.union([z.literal(410), z.literal(451), z.literal(404)])
export type RecallAnswer = z.infer<typeof recallAnswer>

const n = z.int().nonnegative()
/** How many of each kind of place a recall changes, and how many copies nobody can call back. */
export const recallPlaces = z.strictObject({
  stories: n.describe('Public stories that go; of a picture: that lose it.'),
  scheduled: n.describe('Stories taken off the schedule.'),
  drafts: n.describe('Unpublished stories of the source, which stay on the desk.'),
  lists: n.describe('Fronts and lists of sections, topics, bylines and sources, each with its feeds.'),
  slots: n.describe('Slots of the composed front that are filled by their rule.'),
  sitemaps: n.describe('Months whose sitemap changes.'),
  cards: n.describe('Share pictures, and cards for frames of other sites.'),
  searches: n.describe('Stories that leave the search.'),
  links: n.describe('Other public stories that link to one of them.'),
  pictures: n.describe('Pictures that only these stories show.'),
  editions: n.describe('Web copies of newsletters that have one of them.'),
  letters: n.describe('Letters already sent with one of them: they cannot be called back.'),
  partners: n.describe('Partners whose contract is in force: what they took is told to them, not deleted there.'),
})
export type RecallPlaces = z.infer<typeof recallPlaces>

/** A kind of place as the server saw it when it asked its own addresses. */
export const placeSeen = z.strictObject({
  place: z.enum([
    'story',
    'front',
    'list',
    'feed',
    'sitemap',
    'search',
    'card',
    'frame',
    'edition',
    'partner',
    'file',
    'cache',
  ]),
  asked: n.describe('Addresses asked for.'),
  of: n.describe('Addresses that there are.'),
  clearAt: instant.nullable().describe('When all that were asked for were seen to be clear.'),
  left: z.string().nullable().describe('The first address that was not.'),
})
export type PlaceSeen = z.infer<typeof placeSeen>

const state = z.enum(['going', 'done', 'undoing', 'undone'])
const row = {
  ...recallSubject.shape,
  id,
  title: z.string(),
  cause: z.enum(['person', 'licence', 'expiry']),
  answer: recallAnswer,
  state,
  at: instant,
  by: z.string().nullable().describe('The name of the person; null: the server.'),
  gone: n.describe('Stories taken out so far; 1 for a picture.'),
  back: n.describe('Those of them that undoing brought back.'),
  refused: n.describe('Stories that could not be taken out, or brought back.'),
}
export const recallRow = z.strictObject(row).meta({ id: 'RecallRow' })
export type RecallRow = z.infer<typeof recallRow>

/** A recall with its receipt. */
export const recallView = z
  .strictObject({
    ...row,
    reason: z.string(),
    notice: z.string(),
    doneAt: instant.nullable().describe('When its last batch was committed.'),
    undoneAt: instant.nullable(),
    places: recallPlaces.partial(),
    receipt: z.array(placeSeen),
    backups: n.describe('Backups on this machine: those made before have it.'),
    checkAt: instant.nullable().describe('When the server asks its addresses again.'),
  })
  .meta({ id: 'Recall' })
export type RecallView = z.infer<typeof recallView>

/** Preview of a recall, before anything changes. */
export const recallPreview = z.strictObject({
  title: z.string(),
  count: n.describe('Stories or pictures that go.'),
  places: recallPlaces,
})
export type RecallPreview = z.infer<typeof recallPreview>

export const recallInput = recallSubject.extend({
  reason: text.trim().max(1_000).default('').describe('For the desk; readers never see it.'),
  notice: text.trim().max(500).default('').describe('A sentence for readers, at the addresses of the stories.'),
  answer: recallAnswer
    .default(410)
    .describe('Status of their addresses, or of the files of the picture. 404 leaves no tombstone in feeds.'),
  count: z.int().positive().describe('The number that the preview gave.'),
})
export type RecallInput = z.infer<typeof recallInput>
