import fs from 'node:fs'
import path from 'node:path'
import { spokenName, type TermKind } from '#domain/import/spoken-name.ts'
import { taxonomyFile } from '#domain/import/taxonomy-file.ts'
import { nameKey } from '#domain/text/name-key.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { slugify } from '#domain/urls/slug.ts'

export type Named = {
  name: string
  /** What the import itself calls it: its slug in the file of names, else what was given. */
  id: string
  /** Another of the import has the same name: only the id says which one is meant. */
  isAmbiguous: boolean
}
/** What a slug or a name in an import stands for. */
export type TaxonomyNames = (kind: TermKind, given: string) => Named

/** Where an import has no file of names: everything is called as it stands there. */
export const namesAsGiven: TaxonomyNames = (_kind, given) => ({ name: given, id: given, isAmbiguous: false })

/**
 * Names out of a `taxonomy.json` beside the imported file. A slug that it does not know is read as words; any other text
 * is a name as it stands. Throws a sentence where the file is there and cannot be read.
 */
export function taxonomyNames(importedFile: string): TaxonomyNames {
  const file = path.join(path.dirname(importedFile), 'taxonomy.json')
  const bySlug = new Map<string, Named>()
  const byName = new Map<string, Named>()
  for (const [kind, list] of Object.entries(fs.existsSync(file) ? read(file) : {})) {
    for (const { slug, name } of list) {
      const named: Named = { name, id: slug ?? name, isAmbiguous: false }
      const same = byName.get(`${kind} ${nameKey(name)}`)
      if (same && !isSameId(same.id, named.id)) same.isAmbiguous = named.isAmbiguous = true
      else byName.set(`${kind} ${nameKey(name)}`, named)
      bySlug.set(`${kind} ${slug ?? slugify(name)}`, named)
    }
  }
  return (kind, given) =>
    bySlug.get(`${kind} ${given}`) ??
    byName.get(`${kind} ${nameKey(given)}`) ??
    // Other spellings of a slug: “Mobile_Web” for mobile-web. Of other scripts a slug does not say what was written.
    (/^[ -~]+$/.test(given) ? bySlug.get(`${kind} ${slugify(given, '')}`) : undefined) ?? {
      name: kind === 'sources' || !isSlug(given) ? given : spokenName(kind, given),
      id: given,
      isAmbiguous: false,
    }
}

/** “artificial intelligence” and artificial-intelligence are one id, written twice. */
const isSameId = (one: string, other: string): boolean =>
  one === other || (/^[ -~]+$/.test(one + other) && slugify(one) === slugify(other))

function read(file: string) {
  try {
    return taxonomyFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    throw new Error(`${file} is not a taxonomy: it must be a JSON object with lists of {slug, name}.`)
  }
}
