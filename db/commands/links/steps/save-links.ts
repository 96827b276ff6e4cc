import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type TextLink, targetOf } from '#domain/document/links-of.ts'
import { env } from '#env.ts'

/** Delay (ms) before the first check of a new address: most links work on the day on which they are made. */
const FIRST_CHECK_MS = 86_400_000

type Saved = {
  articleId: number
  /** The links in its text. */
  links: readonly TextLink[]
  /** The address of the story at its source, as a link. */
  source: TextLink | null
  now: number
}

/** Stores the links of a public story that has none stored. */
export function addLinks(tx: Tx, { articleId, links, source, now }: Saved): void {
  const all = source ? [...links, source] : links
  if (all.length === 0) return
  const put = statement(
    tx,
    'insert into story_links (article_id, position, block_id, href, host, words) values (?, ?, ?, ?, ?, ?)',
  )
  const target = statement(
    tx,
    'insert into link_targets (href, host, due_at) values (?, ?, ?) on conflict (href) do nothing',
  )
  for (const [position, { blockId, href, words }] of all.entries()) {
    const to = targetOf(href, env.siteUrl)
    if (!to) continue
    put.run(articleId, position, blockId, to.href, to.host, words.slice(0, 200))
    if (to.host !== '') target.run(to.href, to.host, now + FIRST_CHECK_MS)
  }
}

/** The address of a story at its source, as a link. */
export const sourceLink = ({ sourceUrl }: { sourceUrl: string | null }): TextLink | null =>
  sourceUrl === null ? null : { blockId: '', href: sourceUrl, words: '' }

/** Deletes the stored links of a story. */
export function forgetLinks(tx: Tx, articleId: number): void {
  statement(tx, 'delete from story_links where article_id = ?').run(articleId)
}
