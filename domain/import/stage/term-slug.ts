import { decodedUri } from '#domain/text/decoded-uri.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { slugify } from '#domain/urls/slug.ts'

const LONGEST = { story: 120, term: 80 } as const

/** Slug for something that an export calls `slug` and `name`: its own where that is one, else made of its words. */
export function slugFrom(kind: 'story' | 'term', slug: string, name: string, fallback: string): string {
  if (isSlug(slug)) return slug.length <= LONGEST[kind] ? slug : shortened(slug, LONGEST[kind])
  return slugify(decodedUri(slug), '') || slugify(name, fallback)
}

/** The first of `slug`, `slug-2`, `slug-3` … for which `isFree` holds. */
export function freeName(slug: string, isFree: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? slug : `${slug}-${n}`
    if (isFree(name)) return name
  }
}

function shortened(slug: string, most: number): string {
  const cut = slug.slice(0, most + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1))
}
