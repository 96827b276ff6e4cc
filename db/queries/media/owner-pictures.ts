import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { asText, count, number, prepared, preparedBy } from '#db/engine/prepared.ts'
import { storedSlots } from '#db/queries/front/saved-front.ts'
import {
  articles,
  authors,
  frontDraft,
  fronts,
  jobs,
  pages,
  plannedFronts,
  publicPages,
  published,
  revisions,
  settings,
  sources,
} from '#db/schema/tables.ts'
import { picturesIn } from '#domain/article/front/front-places.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { fileIdsOf, mediaIdsOf } from '#domain/document/blocks/walk.ts'

/** Everything that can show a picture. The paper and the front are single owners with the id 1. */
export type OwnerKind = 'story' | 'page' | 'front' | 'planned-front' | 'author' | 'source' | 'paper'
export type Owner = { owner: OwnerKind; id: number }
export const storyOwner = (id: number): Owner => ({ owner: 'story', id })
export const pageOwner = (id: number): Owner => ({ owner: 'page', id })
export const plannedFrontOwner = (id: number): Owner => ({ owner: 'planned-front', id })
export const authorOwner = (id: number): Owner => ({ owner: 'author', id })
export const sourceOwner = (id: number): Owner => ({ owner: 'source', id })
export const FRONT_OWNER: Owner = { owner: 'front', id: 1 }
export const PAPER_OWNER: Owner = { owner: 'paper', id: 1 }

/** The desk's text, the public one, and a version that is scheduled. */
export const copies = ['working', 'public', 'waiting'] as const
export type Copy = (typeof copies)[number]
/** `file`: what a text links to. */
export type Place = 'lead' | 'text' | 'slot' | 'portrait' | 'logo' | 'file'
/** Ids of pictures, or of files, by the place that shows them. */
export type PictureUses = { readonly [P in Place]?: string | null | undefined | readonly string[] }
export type UsesByCopy = Record<Copy, PictureUses>

const IDS: Record<OwnerKind, SQL> = {
  story: sql`select ${articles.id} from ${articles} where ${articles.deletedAt} is null`,
  page: sql`select ${pages.id} from ${pages}`,
  front: sql`select ${fronts.id} from ${fronts}
    union select ${frontDraft.id} from ${frontDraft} where ${frontDraft.slots} is not null`,
  'planned-front': sql`select ${plannedFronts.id} from ${plannedFronts} where ${plannedFronts.doneAt} is null`,
  author: sql`select ${authors.id} from ${authors}`,
  source: sql`select ${sources.id} from ${sources}`,
  paper: sql`select 1 id from ${settings} where ${settings.key} = 'site'`,
}
export const ownerKinds = Object.keys(IDS) as OwnerKind[]
const AFTER = preparedBy(ownerKinds, (owner) =>
  prepared({ after: number, limit: count }, (db, { after, limit }) =>
    db
      .select({ id: sql`id`.mapWith(Number) })
      .from(sql`(${IDS[owner]})`)
      .where(sql`id > ${after}`)
      .orderBy(sql`id`)
      .limit(limit),
  ),
)

/** Owners of a kind with an id above `after`, in their order, up to `limit`. */
export const ownersAfter = (db: Readable, owner: OwnerKind, after: number, limit: number): Owner[] =>
  AFTER[owner].all(db, { after, limit }).map(({ id }) => ({ owner, id }))

const leadOfRevision = sql<string | null>`json_extract(${revisions.fields}, '$.lead.mediaId')`
const WORKING = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({
      lead: sql<string | null>`json_extract(${articles.lead}, '$.mediaId')`,
      document: asText(articles.document),
    })
    .from(articles)
    .where(and(eq(articles.id, id), isNull(articles.deletedAt))),
)
const PUBLIC = prepared({ id: published.articleId }, (db, { id }) =>
  db
    .select({ lead: leadOfRevision, document: asText(revisions.document) })
    .from(published)
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .where(eq(published.articleId, id)),
)
const WAITING = prepared({ id: number }, (db, { id }) =>
  db
    .select({ lead: leadOfRevision, document: asText(revisions.document) })
    .from(jobs)
    .innerJoin(revisions, eq(revisions.id, sql`json_extract(${jobs.payload}, '$.revisionId')`))
    .where(and(isNull(jobs.doneAt), eq(jobs.kind, sql`'publish:' || cast(${id} as integer)`))),
)
/** Columns that hold pictures, each with the key of its owner: texts, slots, or the id of one picture. */
const COLUMNS = {
  page: [pages.document, pages.id],
  publicPage: [publicPages.document, publicPages.pageId],
  draft: [frontDraft.slots, frontDraft.id],
  front: [fronts.slots, fronts.id],
  planned: [plannedFronts.slots, plannedFronts.id, isNull(plannedFronts.doneAt)],
  portrait: [authors.portrait, authors.id],
  logo: [sources.logo, sources.id],
} as const
const STORED = preparedBy(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[], (name) =>
  prepared({ id: number }, (db, { id }) => {
    const [value, key, isOwner] = COLUMNS[name]
    const one = { value: asText(value as SQLiteColumn) }
    return db
      .select(one)
      .from(value.table)
      .where(and(eq(key, id), isOwner))
  }),
)
const SITE = prepared({}, (db) => db.select({ value: settings.value }).from(settings).where(eq(settings.key, 'site')))

/** The pictures that an owner shows, read from its stored content: the truth that the table of uses repeats. */
export function usesBy(db: Readable, { owner, id }: Owner): UsesByCopy {
  const nothing = { working: {}, public: {}, waiting: {} }
  const inStory = (query: typeof WAITING): PictureUses => {
    const row = query.get(db, { id })
    return row ? { lead: row.lead, ...inText(row.document) } : {}
  }
  const stored = (name: keyof typeof COLUMNS) => STORED[name].get(db, { id })?.value ?? null
  switch (owner) {
    case 'story':
      return { working: inStory(WORKING), public: inStory(PUBLIC), waiting: inStory(WAITING) }
    case 'page':
      return { ...nothing, working: inText(stored('page')), public: inText(stored('publicPage')) }
    case 'front':
      return { ...nothing, working: inSlots(stored('draft')), public: inSlots(stored('front')) }
    case 'planned-front':
      return { ...nothing, waiting: inSlots(stored('planned')) }
    case 'author':
      return { ...nothing, public: { portrait: stored('portrait') } }
    case 'source':
      return { ...nothing, public: { logo: stored('logo') } }
    default:
      return { ...nothing, public: { logo: picturesOfPaper((SITE.get(db)?.value ?? {}) as OfPaper) } }
  }
}

type OfPaper = { logo?: string | null; logoDark?: string | null; icon?: string | null }

/** The pictures that the paper itself shows: its logos and its icon. */
export const picturesOfPaper = ({ logo, logoDark, icon }: OfPaper): string[] =>
  [logo, logoDark, icon].filter((id): id is string => typeof id === 'string')

const inText = (document: string | null): PictureUses => (document === null ? {} : usesIn(document))
const inSlots = (slots: string | null): PictureUses => (slots === null ? {} : { slot: picturesIn(storedSlots(slots)) })

/** The pictures and files that a text uses. */
export const usesOf = (document: ArticleDocument): PictureUses & { text: string[]; file: string[] } => ({
  text: mediaIdsOf(document),
  file: fileIdsOf(document),
})

/** The same of a stored text, as JSON or parsed. */
export const usesIn = (document: unknown): ReturnType<typeof usesOf> =>
  // Most texts have neither; this check saves parsing them.
  typeof document === 'string' && !document.includes('"mediaId"') && !document.includes('/files/')
    ? { text: [], file: [] }
    : usesOf(readStoredDocument(document).document)
