import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { ReceiptWhat, Was } from '#domain/article/receipt-views.ts'
import { listsOf, type PublicFacts } from '#domain/article/tags.ts'

/** Receipts kept for each story, including this one. */
const MOST = 10

type Opened = {
  /** Null: the front. */
  articleId: number | null
  what: ReceiptWhat
  revisionId?: number | null
  /** The public state of the story before. */
  before?: PublicFacts | null
  by: string | null
  now: number
}

/**
 * Requests a check of the public pages, within the transaction that publishes: the server requests them as soon as it
 * finds the row (`server/jobs/receipts`). This receipt supersedes open ones of the story and takes over what they left
 * unseen.
 */
export function openReceipt(tx: Tx, { articleId, what, revisionId = null, before = null, by, now }: Opened): void {
  const slugs = new Set(before ? [before.slug] : [])
  const lists = new Set(before ? listsOf(before) : [])
  for (const { was } of statement<{ was: string }>(tx, OPEN).all(articleId)) {
    const unseen = JSON.parse(was) as Was
    for (const slug of unseen.slugs) slugs.add(slug)
    for (const list of unseen.lists) lists.add(list)
  }
  statement(tx, SUPERSEDE).run(articleId)
  const was: Was = { slugs: [...slugs], lists: [...lists] }
  statement(tx, INSERT).run(articleId, what, revisionId, by, JSON.stringify(was), now, now)
  statement(tx, FORGET).run(articleId, articleId)
}

// Written so that the partial index serves.
const OPEN = `select was from receipts where state in ('asking', 'not-seen') and article_id is ?`
const SUPERSEDE = `update receipts set state = 'superseded', due_at = null
  where state in ('asking', 'not-seen') and article_id is ?`
const INSERT = `insert into receipts (article_id, what, revision_id, by, was, published_at, due_at)
  values (?, ?, ?, ?, ?, ?, ?)`
const FORGET = `delete from receipts where article_id is ? and id <= (select id from receipts where article_id is ?
  order by id desc limit 1 offset ${MOST})`
