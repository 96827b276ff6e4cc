import fs from 'node:fs'
import path from 'node:path'
import { taxonomyFile } from '#domain/import/taxonomy-file.ts'
import { slugify } from '#domain/urls/slug.ts'

export type TermKind = 'sections' | 'tags' | 'authors' | 'sources'
/** The name that a slug in an import stands for. */
export type TaxonomyNames = (kind: TermKind, slugOrName: string) => string

/**
 * Names out of a `taxonomy.json` beside the imported file. What it does not know is read out of the slug itself. Throws
 * a sentence where the file is there and cannot be read.
 */
export function taxonomyNames(importedFile: string): TaxonomyNames {
  const file = path.join(path.dirname(importedFile), 'taxonomy.json')
  const known = new Map<string, string>()
  if (fs.existsSync(file)) {
    for (const [kind, list] of Object.entries(read(file))) {
      for (const { slug, name } of list) known.set(`${kind} ${slugify(slug ?? name)}`, name)
    }
  }
  return (kind, slugOrName) => known.get(`${kind} ${slugify(slugOrName)}`) ?? spoken(kind, slugOrName)
}

function read(file: string) {
  try {
    return taxonomyFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    throw new Error(`${file} is not a taxonomy: it must be a JSON object with lists of {slug, name}.`)
  }
}

function spoken(kind: TermKind, text: string): string {
  if (kind === 'sources' || !/^[a-z0-9-]+$/.test(text)) return capital(text)
  const words = text.split('-').filter(Boolean)
  return kind === 'authors' ? words.map(capital).join(' ') : capital(words.join(' '))
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
