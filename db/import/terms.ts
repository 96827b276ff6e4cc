import { addSection } from '#db/commands/create-section.ts'
import { findOrAddSource } from '#db/commands/find-or-add-source.ts'
import { isPageName } from '#db/commands/free-root.ts'
import { freshId } from '#db/commands/fresh-id.ts'
import type { TaxonomyNames, TermKind } from '#db/import/taxonomy-names.ts'
import type { Tx } from '#db/open.ts'
import { type MergedNoun, mergedSlug } from '#db/queries/merged-into.ts'
import { statement } from '#db/statement.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { authorPath, topicPath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'
import { slugify } from '#domain/urls/slug.ts'

const NOUNS = { sections: 'section', tags: 'topic', authors: 'author' } as const satisfies Partial<
  Record<TermKind, MergedNoun>
>

export type Terms = ReturnType<typeof importTerms>

/**
 * Finds the sections, topics, bylines and sources that an import names, and makes what is missing. Remembers ids, so
 * that a story costs no look-up: valid for one run, and only while nothing that it made is rolled back.
 */
export function importTerms(names: TaxonomyNames, now: number) {
  const ids = new Map<string, number>()
  const made: Record<TermKind, number> = { sections: 0, tags: 0, authors: 0, sources: 0 }
  /** What the batch must name to the change log beside its stories. */
  let tags: string[] = []

  function make(tx: Tx, kind: TermKind, slug: string, name: string, url: string | null): number {
    if (kind === 'sources') return findOrAddSource(tx, url === null ? { name } : { name, url })
    if (kind === 'sections') {
      const added = addSection(tx, SYSTEM, { name, slug }, now)
      if (!added.ok) throw new Error(`The section ${slug} could not be made: ${added.code}.`)
      return added.value.id
    }
    const table = kind === 'tags' ? 'topics' : 'authors'
    const id = freshId(tx, table)
    statement(tx, `insert into ${table} (id, slug, name) values (?, ?, ?)`).run(id, slug, name)
    tags.push(
      ...(kind === 'tags'
        ? [`topic:${id}`, `address:${topicPath(slug)}`]
        : [`author:${id}`, `address:${authorPath(slug)}`]),
    )
    return id
  }

  function idOf(tx: Tx, kind: TermKind, given: string, url: string | null = null): number {
    const key = `${kind} ${given}`
    const remembered = ids.get(key)
    if (remembered !== undefined) return remembered
    const table = kind === 'tags' ? 'topics' : kind
    const name = names(kind, given).slice(0, 200)
    const wanted = slugify(kind === 'sources' ? name : given)
    // A section lives at the root of the site, where some names are taken by the house and its standing pages.
    const isTaken = kind === 'sections' && (isReservedName(wanted) || isPageName(tx, wanted))
    const slug = isTaken ? `${wanted}-section` : wanted
    const row = statement<{ id: number }>(tx, `select id from ${table} where slug = ?`).get(slug)
    const known = row?.id ?? (kind === 'sources' ? null : mergedSlug(tx, NOUNS[kind], slug))
    const id = known ?? make(tx, kind, slug, name, url)
    if (known === null) made[kind]++
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
