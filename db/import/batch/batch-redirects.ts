import type { Tx } from '#db/engine/open.ts'
import { type StagedTermKind, TERM_PATHS } from '#db/import/batch/term-paths.ts'
import { importedPath } from '#db/import/imported-content.ts'
import { TERM_BY_ID } from '#db/import/terms-by-key.ts'
import { importTerms } from '#db/import/terms.ts'

const LISTS = { section: 'sections', topic: 'tags', author: 'authors' } as const
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
  return kind === undefined ? importedPath(tx, id) : termPathOf(tx, kind as StagedTermKind, id, terms)
}

function termPathOf(tx: Tx, kind: StagedTermKind, slug: string, terms: Options['terms']): string | null {
  const row = TERM_BY_ID[kind].get(tx, { id: terms.idOf(tx, LISTS[kind], slug) })
  return row ? TERM_PATHS[kind](row.slug) : null
}
