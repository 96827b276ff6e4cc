import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { linkTargets, storyLinks } from '#db/schema/tables.ts'
import { type TextLink, targetOf } from '#domain/document/blocks/links-of.ts'
import { env } from '#env.ts'

/** Delay (ms) before the first check of a new address: most links work on the day on which they are made. */
const FIRST_CHECK_MS = 86_400_000

const ADD = prepared(columns(storyLinks, 'articleId', 'position', 'blockId', 'href', 'host', 'words'), (db, row) =>
  db.insert(storyLinks).values(row),
)
const ADD_TARGET = prepared(columns(linkTargets, 'href', 'host', 'dueAt'), (db, row) =>
  db.insert(linkTargets).values(row).onConflictDoNothing({ target: linkTargets.href }),
)
const FORGET = prepared({ articleId: storyLinks.articleId }, (db, { articleId }) =>
  db.delete(storyLinks).where(eq(storyLinks.articleId, articleId)),
)

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
  for (const [position, { blockId, href: given, words }] of all.entries()) {
    const to = targetOf(given, env.siteUrl)
    if (!to) continue
    const { href, host } = to
    ADD.run(tx, { articleId, position, blockId, href, host, words: words.slice(0, 200) })
    if (host !== '') ADD_TARGET.run(tx, { href, host, dueAt: now + FIRST_CHECK_MS })
  }
}

/** The address of a story at its source, as a link. */
export const sourceLink = ({ sourceUrl }: { sourceUrl: string | null }): TextLink | null =>
  sourceUrl === null ? null : { blockId: '', href: sourceUrl, words: '' }

/** Deletes the stored links of a story. */
export const forgetLinks = (tx: Tx, articleId: number): unknown => FORGET.run(tx, { articleId })
