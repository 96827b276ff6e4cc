import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import type { Db } from '#db/engine/open.ts'
import { undoSteps } from '#db/import/batch/undo-batch.ts'
import { namesAsGiven } from '#db/import/decide/taxonomy-names.ts'
import { importTerms } from '#db/import/decide/terms.ts'
import { PLAIN_STORY, type Prepared } from '#db/import/read/prepared.ts'
import { storyBatches } from '#db/import/write/story-batches.ts'
import type { ImportAction } from '#db/proofs/testing/action.ts'
import { at } from '#db/proofs/testing/actions-stories.ts'
import { aDocument, DAY } from '#db/testing/cast.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Imports one story, or one standing page, as a batch of its own. */
export function importOne(
  db: Db,
  { id, source, daysAgo, isDraft = false, old, ...rest }: ImportAction,
  now: number,
): Result<unknown> {
  const batch = "insert into import_batches (format, name, created_at) values ('wordpress', 'old.xml', ?)"
  const batchId = Number(db.$client.prepare(batch).run(now).lastInsertRowid)
  const terms = importTerms(namesAsGiven, now, batchId)
  const batches = storyBatches(db, { terms, language: 'en', now, batchId, by: null }, 'stories.ndjson')
  const words = aDocument(`${rest.headline}, as it came over the wire.`)
  const story: Prepared = {
    ...PLAIN_STORY,
    ...rest,
    line: 1,
    importId: id,
    standfirst: '',
    lead: null,
    warnings: [],
    isSlugMade: false,
    language: null,
    kind: id === '3' ? 'page' : 'story',
    state: isDraft ? 'draft' : 'public',
    oldAddresses: old === undefined ? [] : [old],
    feedId: `https://old.example/?p=${id}`,
    document: readyDocument(words),
    source: source === null ? null : { name: source, url: 'https://wire.example/2' },
    publishedAt: now - daysAgo * DAY,
  }
  batches.add(story)
  return ok(batches.flush())
}

/** Undoes a batch in all its steps. */
export function undoImport(db: Db, which: number, now: number): Result<unknown> {
  const rows = db.$client
    .prepare<[], { id: number }>("select id from import_batches where state <> 'undone' order by id")
    .all()
  const batch = at(rows, which)
  if (!batch) return refuse('not-found')
  const steps = undoSteps(db, batch.id, now)
  while (steps.next());
  steps.finish()
  return ok(steps.counts)
}
