import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

type Saved = {
  importId: string
  hash: string
  batchId: number | null
  articleId?: number
  pageId?: number
  /** The revision that the import brought; absent where it brought none now. */
  revisionId?: number | undefined
}

const PUT = `insert into import_records (import_id, article_id, page_id, batch_id, revision_id, record_hash)
  values (?, ?, ?, ?, ?, ?)
  on conflict (import_id) do update set article_id = excluded.article_id, page_id = excluded.page_id,
    batch_id = excluded.batch_id, revision_id = coalesce(excluded.revision_id, revision_id),
    record_hash = excluded.record_hash`

/** Remembers what a record became, and its hash, so that the same record is not converted again. */
export function saveRecord(tx: Tx, { importId, hash, batchId, articleId, pageId, revisionId }: Saved): void {
  statement(tx, PUT).run(importId, articleId ?? null, pageId ?? null, batchId, revisionId ?? null, hash)
}

const COMPARED = `insert into import_records (import_id, article_id, page_id, record_hash) values (?, ?, ?, ?)
  on conflict (import_id) do update set record_hash = excluded.record_hash`

/** Remembers the hash of a record that changed nothing: the story stays that of the batch that wrote it. */
export function saveRecordHash(
  tx: Tx,
  { importId, hash, articleId, pageId }: Pick<Saved, 'importId' | 'hash' | 'articleId' | 'pageId'>,
): void {
  statement(tx, COMPARED).run(importId, articleId ?? null, pageId ?? null, hash)
}
