import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type StagedTermKind, TERM_PATHS } from '#db/import/batch/term-paths.ts'
import { importTerms } from '#db/import/terms.ts'
import { articlePath, pagePath } from '#domain/urls/paths.ts'

const TERMS = {
  section: { kind: 'sections', table: 'sections' },
  topic: { kind: 'tags', table: 'topics' },
  author: { kind: 'authors', table: 'authors' },
} as const
const TARGET = /^import:(?:(section|topic|author|picture):)?(.+)$/s

type Options = {
  terms: ReturnType<typeof importTerms>
  /** Address here of a picture's file, by its address on the old site; null where the batch did not bring it. */
  pictureAt: (url: string) => string | null
}

/** Path of what a record, term or picture of a batch became; null for nothing. Any other target stays as it is. */
export function redirectTarget(tx: Tx, to: string, { terms, pictureAt }: Options): string | null {
  const [, kind, id = ''] = TARGET.exec(to) ?? []
  if (id === '') return to
  if (kind === 'picture') return pictureAt(id)
  return kind === undefined ? recordPath(tx, id) : termPathOf(tx, kind as StagedTermKind, id, terms)
}

function recordPath(tx: Tx, importId: string): string | null {
  const article = statement<{ slug: string }>(tx, 'select slug from articles where import_id = ?').get(importId)
  if (article) return articlePath(article.slug)
  const page = statement<{ slug: string }>(
    tx,
    'select p.slug from import_records r join pages p on p.id = r.page_id where r.import_id = ?',
  ).get(importId)
  return page ? pagePath(page.slug) : null
}

function termPathOf(tx: Tx, kind: StagedTermKind, slug: string, terms: Options['terms']): string | null {
  const { kind: list, table } = TERMS[kind]
  const id = terms.idOf(tx, list, slug)
  const row = statement<{ slug: string }>(tx, `select slug from ${table} where id = ?`).get(id)
  return row ? TERM_PATHS[kind](row.slug) : null
}
