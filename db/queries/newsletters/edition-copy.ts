import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { correctionsOf } from '#db/queries/article/corrections-of.ts'
import { teasersOfIds } from '#db/queries/article/teasers.ts'
import { inItsWords } from '#db/queries/front/front-view.ts'
import { editionWords, SENT } from '#db/queries/newsletters/edition-words.ts'
import { editionsTag, newsletterNamed } from '#db/queries/newsletters/newsletter-archive.ts'
import { editions, withdrawals } from '#db/schema/tables.ts'
import type { FilledCorrection, FilledEdition } from '#domain/newsletters/edition-document.ts'
import type { CopyCorrection, CopyStory, WebCopyView } from '#domain/newsletters/reader-views.ts'
import type { CorrectionView, TeaserView } from '#domain/views.ts'

const BY_SLUG = prepared({ list: editions.listId, slug: editions.slug }, (db, { list, slug }) =>
  db
    .select({ id: editions.id })
    .from(editions)
    .where(and(eq(editions.listId, list), eq(editions.slug, slug))),
)
const BY_ID = prepared({ id: editions.id }, (db, { id }) => db.select(SENT).from(editions).where(eq(editions.id, id)))

const WITHDRAWN = prepared({ ids: listOf(withdrawals.articleId) }, (db, { ids }) =>
  db
    .select(columns(withdrawals, 'articleId', 'legal', 'silent', 'notice', 'licenceEnded'))
    .from(withdrawals)
    .where(inList(withdrawals.articleId, ids)),
)

/** Id of the edition of a list whose web copy has an address; null where there is none. */
export const editionIdOf = (db: Readable, of: { list: number; slug: string }): number | null =>
  BY_SLUG.get(db, of)?.id ?? null

/** Id of the public edition at an address below `/newsletters`, with its list; null where there is none. */
export function editionAt(db: Readable, { list: named, slug }: { list: string; slug: string }) {
  const list = newsletterNamed(db, named)
  if (!list) return null
  reading(editionsTag(list.id))
  const id = editionIdOf(db, { list: list.id, slug })
  return id === null ? null : { id, list }
}

/** The stories of an edition that are public now, and those that were withdrawn. */
type Now = {
  teasers: Map<number, TeaserView>
  corrections: Map<number, CorrectionView[]>
  withdrawn: Map<number, RowOf<typeof WITHDRAWN>>
}

/**
 * The web copy of an edition whose sending began: its parts with the stories as they are now. The words that its slot
 * gave a story end with a correction of it. Of a withdrawn one only the sentence for its readers is left; one whose
 * licence ended, or that was withdrawn silently, is left out. Null for an unknown address.
 */
export function webCopyPage(db: Readable, of: { list: string; slug: string }): WebCopyView | null {
  const found = editionAt(db, of)
  const row = found && BY_ID.get(db, { id: found.id })
  if (!row) return null
  const { at, filled } = row
  const now = storiesNow(db, filled)
  return {
    at,
    ...found,
    slug: of.slug,
    ...editionWords(db, row, found.list),
    above: filled.above,
    parts: filled.parts.map((part) => ({ ...part, stories: part.stories.flatMap(({ id }) => copyStory(id, now)) })),
    corrections: filled.corrections.map((one) => copyCorrection(one, now)),
  }
}

function storiesNow(db: Readable, { at: since, parts, corrections: named }: FilledEdition): Now {
  const stories = parts.flatMap((part) => part.stories)
  const ids = [...new Set([...stories, ...named].map(({ id }) => id))]
  // Those of the parts are named by `editionWords`.
  for (const { id } of named) reading(`article:${id}`)
  const teasers = new Map(teasersOfIds(db, ids).map((teaser) => [teaser.id, teaser]))
  const corrections = new Map(
    [...correctionsOf(db, ids)].map(([id, all]) => [id, all.filter(({ at }) => at > since)] as const),
  )
  const own = stories.filter(({ id, words }) => words && !corrections.get(id)?.length)
  inItsWords(db, new Map(own.map(({ id, words }) => [id, { chosen: words }])), teasers)
  const gone = ids.filter((id) => !teasers.has(id))
  return {
    teasers,
    corrections,
    withdrawn: new Map(WITHDRAWN.all(db, { ids: gone }).map((row) => [row.articleId, row])),
  }
}

function copyStory(id: number, { teasers, corrections, withdrawn }: Now): CopyStory[] {
  const story = teasers.get(id)
  if (story) return [{ id, story, corrections: corrections.get(id) ?? [] }]
  const withdrawal = withdrawn.get(id)
  return withdrawal?.licenceEnded || withdrawal?.silent ? [] : [{ id, story: null, notice: withdrawal?.notice || null }]
}

const isNamed = (gone: RowOf<typeof WITHDRAWN> | undefined) => !gone?.legal && !gone?.silent

/** Nothing of a withdrawn story is said that its letter did not say of a withdrawn one. */
function copyCorrection({ id, headline, note }: FilledCorrection, { teasers, withdrawn }: Now): CopyCorrection {
  const story = teasers.get(id)
  if (story) return { slug: story.slug, headline: story.headline, note }
  return { slug: null, headline: note === null && isNamed(withdrawn.get(id)) ? headline : '', note: null }
}
