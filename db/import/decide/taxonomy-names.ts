import fs from 'node:fs'
import path from 'node:path'
import { nameFromSlug, type TermKind } from '#domain/import/name-from-slug.ts'
import { type TermDetails, taxonomyFile } from '#domain/import/taxonomy-file.ts'
import { nameKey } from '#domain/text/name-key.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { slugify } from '#domain/urls/slug.ts'

export type Named = {
  name: string
  /** The import's own id: its slug in the file of names, else the given text. */
  id: string
  /** True if another one of the import has the same name: only the id distinguishes them. */
  isAmbiguous: boolean
  /** Further fields of the term in the file of names; absent for a name that it lacks. */
  details?: TermDetails
}
/** Resolves a slug or a name in an import to its term. */
export type TaxonomyNames = (kind: TermKind, given: string) => Named

/** Without a file of names, every name is taken as it stands. */
export const namesAsGiven: TaxonomyNames = (_kind, given) => ({ name: given, id: given, isAmbiguous: false })

/**
 * Reads names from a `taxonomy.json` beside the imported file. An unknown slug is turned into words; any other text is
 * a name as it stands. Throws a sentence if the file cannot be read.
 */
export function taxonomyNames(importedFile: string): TaxonomyNames {
  const file = path.join(path.dirname(importedFile), 'taxonomy.json')
  const bySlug = new Map<string, Named>()
  const byName = new Map<string, Named>()
  for (const [kind, list] of Object.entries(fs.existsSync(file) ? read(file) : {})) {
    for (const { slug, name, ...details } of list) {
      const named: Named = { name, id: slug ?? name, isAmbiguous: false, details }
      const same = byName.get(`${kind} ${nameKey(name)}`)
      if (same && !isSameId(same.id, named.id)) same.isAmbiguous = named.isAmbiguous = true
      else byName.set(`${kind} ${nameKey(name)}`, named)
      bySlug.set(`${kind} ${slug ?? slugify(name)}`, named)
    }
  }
  return (kind, given) =>
    bySlug.get(`${kind} ${given}`) ??
    byName.get(`${kind} ${nameKey(given)}`) ??
    // Other spellings of a slug: “Mobile_Web” for mobile-web. A slug of another script does not preserve what was
    // written.
    (/^[ -~]+$/.test(given) ? bySlug.get(`${kind} ${slugify(given, '')}`) : undefined) ?? {
      name: kind === 'sources' || !isSlug(given) ? given : nameFromSlug(kind, given),
      id: given,
      isAmbiguous: false,
    }
}

/** “artificial intelligence” and artificial-intelligence are two spellings of one id. */
const isSameId = (one: string, other: string): boolean =>
  one === other || (/^[ -~]+$/.test(one + other) && slugify(one) === slugify(other))

function read(file: string) {
  try {
    return taxonomyFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    throw new Error(`${file} is not a valid taxonomy file: it must be a JSON object with lists of {slug, name}.`)
  }
}
