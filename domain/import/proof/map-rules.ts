import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { bylineIds, bylineSlugs } from '#domain/import/plan/byline-slugs.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { termRoles } from '#domain/import/plan/term-roles.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'
import { kindIn } from '#domain/import/stage/kind-in.ts'
import { authorAddresses, termAddresses } from '#domain/import/stage/list-addresses.ts'

/** Old address of the page of a term or an author. `id` is that of the export; `isDropped`: the map leaves it out. */
export type ListAddress = { from: string; was: string; id: string; isDropped: boolean }
export type MapRules = ReturnType<typeof mapRules>

/** Losses that the map of a batch explains: dropped blocks, terms and authors, and the fields that became a standfirst. */
export function mapRules(facts: ArchiveFacts, map: ImportMap) {
  const roles = termRoles(facts, map)
  const bylines = bylineSlugs(facts, map)
  const blocks = new Set(Object.entries(map.blocks ?? {}).flatMap(([name, rule]) => (rule === 'drop' ? [name] : [])))
  const isStandfirstMapped = Object.values(map.fields ?? {}).includes('standfirst')

  return {
    /** An adapter's notes, in which blocks that the map drops are lost. */
    notesOf({ notes, standfirst }: ArchiveStory): ArchiveStory['notes'] {
      const kept = notes.map((note) => {
        const block = /^block (\S+) \(its text stays\)$/.exec(note.what)?.[1]
        if (block === undefined || !blocks.has(block)) return note
        return { ...note, what: `block ${block} (dropped by the map)`, isLost: true }
      })
      const what = 'text above the story (the map takes the standfirst from a field)'
      return isStandfirstMapped && standfirst !== '' ? [...kept, { what, isLost: true, count: 1 }] : kept
    },
    /** True for a story whose type the map leaves out. */
    isLeft: (story: ArchiveStory): boolean => kindIn(story, map) === null,
    /** Slugs of the bylines of a story, in order, each once. */
    bylineOf: (story: ArchiveStory): string[] => [
      ...new Set(bylineIds(story, roles).flatMap((id) => bylines.get(id)?.slug ?? [])),
    ],
    *listAddresses(): Generator<ListAddress> {
      for (const term of facts.terms) {
        const isDropped = (roles.get(term.id)?.to ?? 'drop') === 'drop'
        for (const from of termAddresses(term, facts, map))
          yield { from, was: `page of ${term.taxonomy} ${term.name || term.slug}`, id: `term ${term.id}`, isDropped }
      }
      for (const author of facts.authors) {
        const isDropped = !bylines.has(author.id)
        for (const from of authorAddresses(author, facts, map))
          yield { from, was: `page of ${author.name || author.slug}`, id: `author ${author.id}`, isDropped }
      }
    },
  }
}
