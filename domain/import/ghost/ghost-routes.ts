import { parse } from 'yaml'
import { type CardData as Row, objectField, textField } from '#domain/import/ghost/cards/card-data.ts'
import { type FilterFacts, ghostFilter, primaryTag } from '#domain/import/ghost/ghost-filter.ts'

export type PermalinkFacts = FilterFacts & { id: string; slug: string; publishedAt: number | null }

export type GhostRoutes = {
  /** Path of a story; null where no collection has it, or a filter before it cannot be read. */
  story: (facts: PermalinkFacts) => string | null
  tag: (slug: string) => string | null
  author: (slug: string) => string | null
  /** Parts of the file that lead to no story. */
  left: { what: string; sample: string }[]
}

type Collection = { permalink: string; test: ((facts: FilterFacts) => boolean) | null }

const DEFAULTS: Row = {
  collections: { '/': { permalink: '/{slug}/' } },
  taxonomies: { tag: '/tag/{slug}/', author: '/author/{slug}/' },
}

/**
 * Addresses as `routes.yaml` makes them; Ghost's own defaults where the file is missing or cannot be read. Dates in
 * them are of the site's time zone.
 */
export function ghostRoutes(yaml: string | null, timeZone: string): GhostRoutes {
  const left: GhostRoutes['left'] = []
  const file = yaml === null ? DEFAULTS : parsedRoutes(yaml, left)
  const collections = Object.entries(objectField(file, 'collections')).map(([path, collection]) => {
    const { permalink, filter } = fieldsOf(collection)
    const test = filter === '' ? () => true : ghostFilter(filter)
    if (!test) left.push({ what: 'filter in routes.yaml that cannot be read', sample: `${path} ${filter}` })
    return { permalink, test }
  })
  for (const path of Object.keys(objectField(file, 'routes'))) left.push({ what: 'route in routes.yaml', sample: path })
  const taxonomies = objectField(file, 'taxonomies')
  const pathOf = (taxonomy: string, slug: string) => {
    const pattern = textField(taxonomies, taxonomy)
    return pattern === '' ? null : expanded(pattern, { slug })
  }
  return {
    story: (facts) => storyPath(collections, facts, timeZone),
    tag: (slug) => pathOf('tag', slug),
    author: (slug) => pathOf('author', slug),
    left,
  }
}

function parsedRoutes(yaml: string, left: GhostRoutes['left']): Row {
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' })
    if (typeof value === 'object' && value !== null) return value as Row
  } catch {
    // Named below like any other file that is no list of routes.
  }
  left.push({ what: 'routes.yaml that cannot be read', sample: yaml.slice(0, 80) })
  return DEFAULTS
}

function fieldsOf(collection: unknown): { permalink: string; filter: string } {
  if (typeof collection === 'string') return { permalink: collection, filter: '' }
  const fields = typeof collection === 'object' && collection !== null ? (collection as Row) : {}
  return { permalink: textField(fields, 'permalink') || '/{slug}/', filter: textField(fields, 'filter') }
}

/** Pages stand at the root. A story belongs to the first collection whose filter it passes. */
function storyPath(collections: Collection[], facts: PermalinkFacts, timeZone: string): string | null {
  if (facts.isPage) return expanded('/{slug}/', { slug: facts.slug })
  for (const { permalink, test } of collections) {
    if (!test) return null
    if (test(facts)) return expanded(permalink, valuesOf(facts, timeZone))
  }
  return null
}

function valuesOf(facts: PermalinkFacts, timeZone: string): Record<string, string> {
  const { id, slug, publishedAt, authors } = facts
  const [year, month, day] = publishedAt === null ? [] : dayIn(publishedAt, timeZone)
  return {
    id,
    slug,
    ...(year !== undefined && month !== undefined && day !== undefined && { year, month, day }),
    // Ghost writes `all` where a story has none.
    primary_tag: primaryTag(facts) ?? 'all',
    primary_author: authors[0] ?? 'all',
    author: authors[0] ?? 'all',
  }
}

function dayIn(at: number, timeZone: string): string[] {
  const format = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  try {
    return new Date(at).toLocaleDateString('sv-SE', { ...format, timeZone }).split('-')
  } catch {
    return new Date(at).toISOString().slice(0, 10).split('-')
  }
}

/** Fills `{slug}` or, in older files, `:slug`; null where a value is unknown. */
function expanded(pattern: string, values: Record<string, string>): string | null {
  let isWhole = true
  const path = pattern.replace(/\{(\w+)\}|:(\w+)/g, (_, braced?: string, named?: string) => {
    const value = values[braced ?? named ?? '']
    if (value === undefined) isWhole = false
    return encodeURI(value ?? '')
  })
  return isWhole ? path : null
}
