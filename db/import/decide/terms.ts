import { eq } from 'drizzle-orm'
import { freshId } from '#db/commands/shared/fresh-id.ts'
import { addSection } from '#db/commands/taxonomy/create-section.ts'
import { addSource } from '#db/commands/taxonomy/steps/find-or-add-source.ts'
import { isPageName } from '#db/commands/taxonomy/steps/free-root.ts'
import { freeTermSlug, slugOfName } from '#db/commands/taxonomy/steps/term-names.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { type NamesInTable, namesInTable } from '#db/import/decide/names-in-table.ts'
import type { Named, TaxonomyNames } from '#db/import/decide/taxonomy-names.ts'
import { TERM_BY_ID, TERM_BY_IMPORT_ID, TERM_BY_SLUG } from '#db/import/decide/terms-by-key.ts'
import { noteMade } from '#db/import/write/import-changes.ts'
import { mergedIdByName } from '#db/queries/taxonomy/merged-id-by-name.ts'
import { mergedSlug } from '#db/queries/taxonomy/merged-into.ts'
import { authors, sections, topics } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { TermKind } from '#domain/import/name-from-slug.ts'
import type { TermDetails } from '#domain/import/taxonomy-file.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { authorPath, topicPath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

const TABLES = { sections: 'sections', tags: 'topics', authors: 'authors', sources: 'sources' } as const
const KINDS = { sections: 'section', tags: 'topic', authors: 'author', sources: 'source' } as const
const LONGEST_NAME = 200
const LONGEST_SLUG = 80

/** An import may add thousands of topics. */
const ADD_TOPIC = prepared(columns(topics, 'id', 'slug', 'name', 'description', 'importId'), (db, topic) =>
  db.insert(topics).values(topic),
)

export type Terms = ReturnType<typeof importTerms>

/**
 * Finds the sections, topics, bylines and sources that an import names, and creates missing ones. Matches by slug
 * here, then by the id of an earlier import, then by name. Caches ids, so that a story costs no lookup: valid for one
 * run, and only while nothing that it created is rolled back. `batchId`: the batch that keeps what it made, or null.
 */
export function importTerms(names: TaxonomyNames, now: number, batchId: number | null = null) {
  const ids = new Map<string, number>()
  const known = namesInTable()
  const made: Record<TermKind, number> = { sections: 0, tags: 0, authors: 0, sources: 0 }
  /** Tags of new terms, which the batch writes to the change log. */
  let tags: string[] = []

  /** Sections that are being made, so that a circle of parents ends. */
  const making = new Set<string>()

  function make(tx: Tx, kind: TermKind, named: Named, url: string | null): number {
    const { name, id: importId, details } = named
    const parent = kind === 'sections' ? parentFor(tx, importId, details) : null
    made[kind]++
    const id = insertTerm(tx, kind, named, { slug: freeSlugFor(tx, kind, named), url, parent }, { now, tags })
    noteMade(tx, batchId, { kind: KINDS[kind], id })
    const row = TERM_TABLES[KINDS[kind]]
    if (kind === 'sections' || kind === 'sources') tx.update(row).set({ importId }).where(eq(row.id, id)).run()
    known.add(KINDS[kind], name, id)
    return id
  }

  /** Slug here of the section above, which is made if it is missing; of a deeper tree the top one. */
  function parentFor(tx: Tx, importId: string, details: TermDetails | undefined): string | null {
    if (details?.parent === undefined) return null
    const above = names('sections', details.parent).id
    if (above === importId || making.has(above)) return null
    making.add(importId)
    const parent = idOf(tx, 'sections', details.parent)
    making.delete(importId)
    const found = tx.select().from(sections).where(eq(sections.id, parent)).get()
    return (found?.parentId == null ? found : TERM_BY_ID.section.get(tx, { id: found.parentId }))?.slug ?? null
  }

  function idOf(tx: Tx, kind: TermKind, given: string, url: string | null = null): number {
    const key = `${kind} ${given}`
    const remembered = ids.get(key)
    if (remembered !== undefined) return remembered
    const found = names(kind, given)
    const named = { ...found, name: found.name.slice(0, LONGEST_NAME).toWellFormed() }
    const id = termFor(tx, kind, given, named, known) ?? make(tx, kind, named, url)
    ids.set(key, id)
    return id
  }

  return {
    idOf,
    /** Ids in their order, each once: two spellings may be one topic. */
    idsOf: (tx: Tx, kind: TermKind, given: readonly string[]) => [...new Set(given.map((one) => idOf(tx, kind, one)))],
    made,
    takeTags(): string[] {
      const taken = tags
      tags = []
      return taken
    },
  }
}

type Place = { slug: string; url: string | null; parent: string | null }
type Run = { now: number; tags: string[] }

function insertTerm(tx: Tx, kind: TermKind, named: Named, { slug, url, parent }: Place, { now, tags }: Run): number {
  const { name, id: importId } = named
  const { description = '', bio = '', role = '' } = named.details ?? {}
  if (kind === 'sources') return addSource(tx, url === null ? { name } : { name, url })
  if (kind === 'sections') {
    const added = addSection(tx, SYSTEM, { name, slug, parent, strapline: description }, now)
    if (!added.ok) throw new Error(`The section ${slug} could not be created: ${added.code}.`)
    return added.value.id
  }
  const id = freshId(tx, TABLES[kind])
  if (kind === 'tags') ADD_TOPIC.run(tx, { id, slug, name, description, importId })
  else tx.insert(authors).values({ id, slug, name, bio, role, importId }).run()
  tags.push(`${KINDS[kind]}:${id}`, `address:${kind === 'tags' ? topicPath(slug) : authorPath(slug)}`)
  return id
}

/** The matching term: by its slug here, by the id of an earlier import, by its name; null if it is new. */
function termFor(tx: Tx, kind: TermKind, given: string, named: Named, known: NamesInTable): number | null {
  const noun = kind === 'sources' ? null : KINDS[kind]
  const bySlug = TERM_BY_SLUG[KINDS[kind]]
  const row =
    bySlug.get(tx, { slug: given }) ??
    bySlug.get(tx, { slug: named.id }) ??
    TERM_BY_IMPORT_ID[KINDS[kind]].get(tx, { id: named.id })
  if (row) return row.id
  const mergedAway = noun && isSlug(given) ? mergedSlug(tx, noun, given) : null
  if (mergedAway !== null || named.isAmbiguous) return mergedAway
  return known.find(tx, KINDS[kind], named.name) ?? (noun && mergedIdByName(tx, noun, named.name))
}

/** The slug from the import, else one from its name; with a number if it is taken. */
function freeSlugFor(tx: Tx, kind: TermKind, { name, id }: Named): string {
  const table = TABLES[kind]
  const wanted = isSlug(id) && id.length <= LONGEST_SLUG ? id : slugOfName(table, name)
  // A section lives at the root of the site, where some names are reserved for fixed routes and standing pages.
  const isTaken = (slug: string) => kind === 'sections' && (isReservedName(slug) || isPageName(tx, slug))
  return freeTermSlug(tx, table, isTaken(wanted) ? `${wanted}-section` : wanted, isTaken)
}
