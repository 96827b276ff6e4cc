import { isPageName } from '#db/commands/taxonomy/steps/free-root.ts'
import { freeTermSlug, idOfName } from '#db/commands/taxonomy/steps/term-names.ts'
import type { Db } from '#db/engine/open.ts'
import { TERM_BY_ID, TERM_BY_IMPORT_ID, TERM_BY_SLUG } from '#db/import/decide/terms-by-key.ts'
import { STORED_REDIRECT } from '#db/import/write/save-import-redirects.ts'
import { authorPath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

export type StagedTermKind = 'section' | 'topic' | 'author'

const TABLES = { section: 'sections', topic: 'topics', author: 'authors' } as const
export const TERM_PATHS = { section: sectionPath, topic: topicPath, author: authorPath } as const

/**
 * Path that a term of a batch has or will have here: that of the one with its slug, of the one that an earlier import
 * made of it, of the one with its name, else its own, as `importTerms` makes it.
 */
export function termPath(db: Db, kind: StagedTermKind, { slug, name }: { slug: string; name: string }): string {
  const table = TABLES[kind]
  const own = TERM_PATHS[kind](slug)
  // The former address of one that was renamed here leads on, and a renaming must not change every story's text.
  if (STORED_REDIRECT.get(db, { path: own })) return own
  const known = TERM_BY_SLUG[kind].get(db, { slug }) ?? TERM_BY_IMPORT_ID[kind].get(db, { id: slug })
  if (known) return TERM_PATHS[kind](known.slug)
  const id = idOfName(db, table, name)
  const named = id === null ? null : TERM_BY_ID[kind].get(db, { id })
  if (named) return TERM_PATHS[kind](named.slug)
  const isTaken = (one: string) => kind === 'section' && (isReservedName(one) || isPageName(db, one))
  return TERM_PATHS[kind](freeTermSlug(db, table, isTaken(slug) ? `${slug}-section` : slug, isTaken))
}
