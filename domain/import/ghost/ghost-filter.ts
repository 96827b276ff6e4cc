/** Facts of a story that a filter of routes.yaml may ask for. Slugs; the first tag and author are the primary ones. */
export type FilterFacts = { tags: string[]; authors: string[]; isFeatured: boolean; isPage: boolean }

/** The first tag; none where that is an internal one. */
export const primaryTag = ({ tags }: { tags: string[] }): string | undefined =>
  tags[0]?.startsWith('hash-') ? undefined : tags[0]

type Test = (facts: FilterFacts) => boolean

/**
 * Parses a filter of Ghost's routes (NQL): `tag:news`, `tag:-news`, `tag:[a,b]`, `primary_tag`, `author`,
 * `primary_author`, `featured`, `page`, joined by `+` (and) and `,` (or). Null for anything else.
 */
export function ghostFilter(filter: string): Test | null {
  const any = splitOutside(filter, ',').map((part) => splitOutside(part, '+').map(termOf))
  if (any.flat().includes(null)) return null
  return (facts) => any.some((all) => all.every((test) => test?.(facts)))
}

function splitOutside(text: string, separator: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '[') depth++
    if (letter === ']') depth--
    if (letter === separator && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + letter)
  }
  return parts.map((part) => part.trim())
}

function termOf(term: string): Test | null {
  const [, field = '', not, value = ''] = /^([a-z_]+):(-?)(\[[\w,'\s-]+\]|'?[\w-]+'?)$/i.exec(term) ?? []
  const wanted = value
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((one) => one.trim().replace(/^'|'$/g, ''))
  const read = READERS[field]
  if (!read) return null
  return (facts) => read(facts).some((one) => wanted.includes(one)) !== (not === '-')
}

const READERS: Record<string, (facts: FilterFacts) => string[]> = {
  tag: ({ tags }) => tags,
  tags: ({ tags }) => tags,
  primary_tag: (facts) => [primaryTag(facts)].filter((tag) => tag !== undefined),
  author: ({ authors }) => authors,
  authors: ({ authors }) => authors,
  primary_author: ({ authors }) => authors.slice(0, 1),
  featured: ({ isFeatured }) => [String(isFeatured)],
  page: ({ isPage }) => [String(isPage)],
}
