import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { addresses } from '#db/schema/tables.ts'
import { articlePath } from '#domain/urls/paths.ts'

const BY_SLUG = prepared(columns(addresses, 'slug'), (db, { slug }) =>
  db.select(columns(addresses, 'articleId')).from(addresses).where(eq(addresses.slug, slug)),
)
/** Addresses that are looked up; a form has room for no more. */
const MOST = 50

const storyAt = (db: Readable, path: string): number | undefined =>
  path.startsWith(articlePath(''))
    ? BY_SLUG.get(db, { slug: path.slice(articlePath('').length) })?.articleId
    : undefined

/** The path of a typed address, without what follows it; null for what is none, whatever its host. */
function pathOf(typed: string): string | null {
  const path = typed.startsWith('/') ? typed : URL.parse(/^https?:/i.test(typed) ? typed : `https://${typed}`)?.pathname
  return (
    path
      ?.replace(/[?#].*$/s, '')
      .replace(/(.)\/+$/, '$1')
      .toLowerCase() ?? null
  )
}

/** Ids of the stories that the addresses in a text lead to, each once: present and former ones, withdrawn ones too. */
export function storiesAsked(db: Readable, text: string): number[] {
  const typed = text.split(/[\s,;<>"()]+/).filter((one) => one.includes('/'))
  const found = typed.slice(0, MOST).flatMap((one) => {
    const path = pathOf(one)
    if (path === null) return []
    const own = storyAt(db, path)
    if (own !== undefined) return [own]
    const address = addressOf(db, path)
    return address.kind === 'moved' ? (storyAt(db, address.to) ?? []) : []
  })
  return [...new Set(found)]
}
