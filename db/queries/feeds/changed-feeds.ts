import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { LISTED } from '#domain/urls/listed.ts'
import { feedPaths } from '#domain/urls/paths.ts'

/** Most lists that are announced at once, the paper's and the sections' first: an import touches every byline. */
const MOST_LISTS = 100

const CHANGED = `select tag from changes where seq > ? and (tag in ('list:front', 'corrections', 'policies')
  or tag like 'list:section:%' or tag like 'list:topic:%' or tag like 'list:author:%' or tag like 'list:source:%')`

/** Topics and sources without stories have no page, and so no feed. */
const USED = {
  sections: '1',
  sources: `exists (select 1 from listings l where l.list = 'source:' || t.id)`,
  topics: `exists (select 1 from listings l where l.list = 'topic:' || t.id)`,
  authors: '1',
} as const

/** The paths of the feeds that changed after position `since` of the change log, each in every format. */
export function changedFeeds(db: Readable, { since }: { since: number }): string[] {
  const { feeds } = paperSettings(db)
  const tags = statement<{ tag: string }>(db, CHANGED).all(since)
  const has = new Set(tags.map(({ tag }) => tag))
  // A source that may no longer be passed on removes its stories from every feed that they were in.
  const isEvery = has.has('policies')
  const bases = [
    ...(feeds.paper && (has.has('list:front') || isEvery) ? ['/'] : []),
    ...(feeds.corrections && (has.has('corrections') || isEvery) ? ['/corrections'] : []),
    ...(['sections', 'sources', 'topics', 'authors'] as const).flatMap((kind) => {
      const { noun, path } = LISTED[kind]
      if (!feeds[kind]) return []
      const head = `list:${noun}:`
      const ids = [...has].filter((tag) => tag.startsWith(head)).map((tag) => Number(tag.slice(head.length)))
      const isAll = isEvery && (kind === 'sections' || kind === 'sources')
      const which = `(? or t.id in (select value from json_each(?))) and ${USED[kind]}`
      const sql = `select slug from ${kind} t where ${which} order by t.id limit ${MOST_LISTS}`
      return statement<{ slug: string }>(db, sql)
        .all(Number(isAll), JSON.stringify(ids))
        .map(({ slug }) => path(slug))
    }),
  ]
  return bases.slice(0, MOST_LISTS).flatMap(feedPaths)
}
