import { Document, isScalar, type Pair, type YAMLMap } from 'yaml'
import { authorKey } from '#domain/import/plan/byline-slugs.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { type SampledCount, SampledCounts } from '#domain/import/plan/sampled-counts.ts'
import { defaultSection, type TermRole, termRoles } from '#domain/import/plan/term-roles.ts'
import { blocksIn } from '#domain/import/plan/unknown-blocks.ts'
import type { ArchiveFacts, ArchiveTermFacts } from '#domain/import/stage/archive-facts.ts'

/** Terms and authors in the file; the others follow the defaults. */
const MOST_ROWS = 500

const HEAD = ` Map of an import: what becomes of the parts of the export.
 Change what should be otherwise, and give the file to the import with --map.
 What is not in it, or taken out of it, follows the defaults.`
type Row = [key: string, value: unknown, comment: string]

const COMMENTS: Record<string, string> = {
  default_section: ' Section of stories that have none.',
  language: ' Language of all stories, such as en or pt-BR; null: each story’s own, as far as it is known.',
  bases: ' First parts of the addresses of lists on the old site: /category/world/, /tag/tides/, /author/ana/.',
  categories: ` to: section, topic or drop. name and slug: what it is called here; two with one name become one.
 parent: slug of the section above, or null. Sections are one level deep.`,
  tags: ' The same for tags.',
  types: ' Types other than posts and pages: story, page or drop.',
  taxonomies: ' Taxonomies other than categories and tags: section, topic, author or drop.',
  authors: ' name: the byline here; two with one name become one. drop: true leaves the byline out.',
  fields: ' Fields that no rule knows: standfirst, kicker, source, source_url, canonical or drop.',
  blocks: ' Blocks that no rule knows: text keeps their words, drop leaves them out.',
}

/**
 * The map in force as a commented YAML file, with everything that an editor may decide. The terms’ roles and the default
 * section are those of the batch, where they are known.
 */
export function mapFile(
  facts: ArchiveFacts,
  map: ImportMap,
  { roles, section }: { roles: ReadonlyMap<string, TermRole>; section: { name: string; slug: string } } = {
    roles: termRoles(facts, map),
    section: defaultSection(map),
  },
): string {
  const lists = listsOf(facts, map, roles)
  const bases = { category: 'category', tag: 'tag', author: 'author', ...map.bases }
  const document = new Document({
    default_section: { name: section.name, slug: section.slug },
    language: map.language ?? null,
    ...(facts.format === 'wordpress' && { bases }),
    ...Object.fromEntries(
      Object.entries(lists)
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) => [name, Object.fromEntries(rows.map(([key, value]) => [key, value]))]),
    ),
  })
  document.commentBefore = HEAD
  commented(document.contents as YAMLMap, (name) => COMMENTS[name])
  for (const [name, rows] of Object.entries(lists)) {
    const comments = new Map(rows.map(([key, , comment]) => [key, comment]))
    commented(document.get(name) as YAMLMap | undefined, (key) => comments.get(key))
  }
  return document.toString({ lineWidth: 120 })
}

/** The rows of each list of the map: key, value and comment. */
function listsOf(facts: ArchiveFacts, map: ImportMap, roles: ReadonlyMap<string, TermRole>): Record<string, Row[]> {
  const terms = (taxonomy: ArchiveTermFacts['taxonomy']) => {
    const used = facts.terms.filter((one) => one.taxonomy === taxonomy && one.slug !== '')
    return mostUsed(used, (one) => [one.slug, termEntry(roles.get(one.id)), usesOf(one.uses, one.name)])
  }
  return {
    categories: terms('category'),
    tags: terms('tag'),
    types: (facts.types ?? []).map(({ what, count, samples, becomes }): Row => {
      return [what, map.types?.[what] ?? becomes, usesOf(count, samples[0] ?? '')]
    }),
    taxonomies: otherTaxonomies(facts).map(({ what, count, samples }): Row => {
      return [
        what,
        map.taxonomies?.[what] ?? 'topic',
        ` ${count} ${count === 1 ? 'term' : 'terms'}: ${samples.join(', ')}`,
      ]
    }),
    authors: mostUsed(facts.authors, (one) => {
      const mapped = map.authors?.[authorKey(one)]
      const entry = mapped?.drop === true ? { drop: true } : { name: mapped?.name ?? (one.name || one.slug || one.id) }
      return [authorKey(one), entry, usesOf(one.uses, '')]
    }),
    fields: facts.fields.map(({ what, count, samples }): Row => {
      return [what, map.fields?.[what] ?? 'drop', ` ${usesOf(count, samples[0] ?? '').trim()}`]
    }),
    blocks: blocksIn(facts).map(({ what, count }): Row => [what, map.blocks?.[what] ?? 'text', ` ${count} times`]),
  }
}

/** Taxonomies other than categories and tags, with how many terms each has. */
export function otherTaxonomies({ terms }: Pick<ArchiveFacts, 'terms'>): SampledCount[] {
  const counts = new SampledCounts()
  for (const { taxonomy, name, uses } of terms)
    if (taxonomy !== 'category' && taxonomy !== 'tag' && uses > 0) counts.add(taxonomy, name)
  return counts.list()
}

function mostUsed<T extends { uses: number }>(list: T[], row: (one: T) => Row): Row[] {
  return list
    .toSorted((one, other) => other.uses - one.uses)
    .slice(0, MOST_ROWS)
    .map(row)
}

const termEntry = (role: TermRole | undefined) =>
  role && {
    to: role.to,
    name: role.name,
    ...(role.to !== 'drop' && { slug: role.slug }),
    ...(role.to === 'section' && { parent: role.parent }),
  }

const usesOf = (uses: number, sample: string): string =>
  ` ${uses} ${uses === 1 ? 'story' : 'stories'}${sample === '' ? '' : `: ${sample.replaceAll(/\s+/g, ' ').slice(0, 80)}`}`

function commented(map: YAMLMap | undefined, commentOf: (key: string) => string | undefined): void {
  for (const { key } of (map?.items ?? []) as Pair[]) {
    const comment = isScalar(key) ? commentOf(String(key.value)) : undefined
    if (isScalar(key) && comment !== undefined) key.commentBefore = comment
  }
}
