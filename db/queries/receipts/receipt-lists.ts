import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { storiesOnFront } from '#db/queries/front/stories-on-front.ts'
import { LISTED_KINDS } from '#domain/syndication/shard-path.ts'
import { LISTED } from '#domain/urls/listed.ts'
import type { ArticleView } from '#domain/views.ts'

/** A story, as the places that list it are found. */
export type ReceiptStory = {
  id: number
  path: string
  /** Null: it is not public. */
  article: ArticleView | null
  /** When it was first published; null: never. */
  publishedAt: number | null
  /** The keys of its readers' lists, and of those that it was in before. */
  lists: string[]
  was: string[]
}

/** A readers' list with the entry of a story. */
export type ReceiptList = {
  key: string
  name: string
  path: string
  /** Its entry on the first page; null if that does not list it. */
  entry: { headline: string; said: string } | null
  hasLeft: boolean
}

/** The readers' list with this key (`front`, `section:3`) as its first page is made; null if it has no page. */
export function receiptList(db: Readable, key: string, { path, article, lists }: ReceiptStory): ReceiptList | null {
  const hasLeft = !lists.includes(key)
  if (key === 'front') {
    const entry = article && (storiesOnFront(frontPage(db)).find((one) => one.path === path) ?? null)
    return { key, name: 'Front', path: '/', entry: entry && { ...entry, said: entry.words }, hasLeft }
  }
  const [noun = '', id = ''] = key.split(':')
  const kind = LISTED_KINDS.find((one) => LISTED[one].noun === noun)
  const sql = `select slug, name from ${kind} where id = ?`
  const row = kind && statement<{ slug: string; name: string }>(db, sql).get(Number(id))
  if (!row) return null
  const name = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${row.name}`
  const page = kind === 'sections' ? sectionFront(db, { slug: row.slug, page: 1 })?.list : listPage(db, key, 1)
  const place = article && page ? page.items.findIndex((one) => one.id === article.id) : -1
  const entry =
    article && place >= 0 ? { headline: article.shortHeadline || article.headline, said: `place ${place + 1}` } : null
  return { key, name, path: LISTED[kind].path(row.slug), entry, hasLeft }
}
