import { and, gt, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, number, prepared, preparedBy } from '#db/engine/prepared.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { hasStories } from '#db/queries/taxonomy/has-stories.ts'
import { changes } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { LISTED } from '#domain/urls/listed.ts'
import { feedPaths } from '#domain/urls/paths.ts'

/** Most lists that are announced at once, the paper's and the sections' first: an import touches every byline. */
const MOST_LISTS = 100

const KINDS = ['sections', 'sources', 'topics', 'authors'] as const
const isOfFeeds = sql`(${changes.tag} like 'list:%' or ${changes.tag} in ('corrections', 'policies'))`
const CHANGED = prepared({ since: changes.seq }, (db, { since }) =>
  db
    .select({ tag: changes.tag })
    .from(changes)
    .where(and(gt(changes.seq, since), isOfFeeds)),
)
const FED = preparedBy(KINDS, (kind) => {
  const { noun } = LISTED[kind]
  const table = TERM_TABLES[noun]
  // Topics and sources without stories have no page, and so no feed.
  const isUsed = kind === 'topics' || kind === 'sources' ? hasStories(noun) : undefined
  return prepared({ isEvery: number, ids: listOf(table.id) }, (db, { isEvery, ids }) =>
    db
      .select({ slug: table.slug })
      .from(table)
      .where(and(or(isEvery, inList(table.id, ids)), isUsed))
      .orderBy(table.id)
      .limit(MOST_LISTS),
  )
})

/** The paths of the feeds that changed after position `since` of the change log, each in every format. */
export function changedFeeds(db: Readable, { since }: { since: number }): string[] {
  const { feeds } = paperSettings(db)
  const has = new Set(CHANGED.all(db, { since }).map(({ tag }) => tag))
  // A source that may no longer be passed on removes its stories from every feed that they were in.
  const isEvery = has.has('policies')
  const bases = [
    ...(feeds.paper && (has.has('list:front') || isEvery) ? ['/'] : []),
    ...(feeds.corrections && (has.has('corrections') || isEvery) ? ['/corrections'] : []),
    ...KINDS.flatMap((kind) => {
      const { noun, path } = LISTED[kind]
      if (!feeds[kind]) return []
      const head = `list:${noun}:`
      const ids = [...has].filter((tag) => tag.startsWith(head)).map((tag) => Number(tag.slice(head.length)))
      const isAll = isEvery && (kind === 'sections' || kind === 'sources')
      return FED[kind].all(db, { isEvery: Number(isAll), ids }).map(({ slug }) => path(slug))
    }),
  ]
  return bases.slice(0, MOST_LISTS).flatMap(feedPaths)
}
