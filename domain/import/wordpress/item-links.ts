import type { WxrItem } from '#domain/import/wordpress/wxr-item.ts'
import { numberIn } from '#domain/urls/old-address-key.ts'

/** Address of an item as the export states it; null where it states none. */
export const linkOf = ({ link }: WxrItem): string | null => (/^https?:\/\//i.test(link) ? link : null)

/**
 * Other addresses that lead to an item: by its id, its `guid` where that is one, and one for each slug and date that it
 * had before, in the form of its present address.
 */
export function otherLinksOf(item: WxrItem): string[] {
  const link = linkOf(item)
  const byId = isNumber(item.id) ? [item.type === 'page' ? `/?page_id=${item.id}` : `/?p=${item.id}`] : []
  const guid = /^https?:\/\//i.test(item.guid) && isOwnNumber(item) ? [item.guid] : []
  const slugs = (item.meta.get('_wp_old_slug') ?? []).map((slug) => slug.trim()).filter((slug) => slug !== '')
  const former = slugs.map((slug) => withSlug(item, slug))
  const dates = (item.meta.get('_wp_old_date') ?? []).flatMap((date) => withDate(item, date.trim()))
  const all = [...byId, ...guid, ...former, ...dates]
  return [...new Set(all)].filter((one) => one !== link)
}

const isNumber = (id: string): boolean => /^\d+$/.test(id)

/** False for the number of another item: a copied post keeps the `guid` of the one that it was copied from. */
function isOwnNumber({ guid, id }: WxrItem): boolean {
  const number = numberIn(URL.parse(guid)?.search.slice(1) ?? '')
  return number === null || !isNumber(id) || number.endsWith(`=${Number(id)}`)
}

/** The item's address with another slug; the slug alone, as a path, where the address does not hold the present one. */
function withSlug(item: WxrItem, slug: string): string {
  const link = linkOf(item) ?? ''
  const parts = link.split('/')
  const at = parts.findLastIndex((part) => part !== '' && part.toLowerCase() === item.name.toLowerCase())
  return at < 3 ? `/${slug}/` : parts.with(at, slug).join('/')
}

function withDate(item: WxrItem, date: string): string[] {
  const link = linkOf(item)
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const now = /^(\d{4})-(\d\d)-(\d\d)/.exec(item.date)
  if (link === null || year === '' || !now) return []
  const moved = link
    .replace(`/${now[1]}/${now[2]}/${now[3]}/`, `/${year}/${month}/${day}/`)
    .replace(new RegExp(`/${now[1]}/${now[2]}/(?!\\d\\d/)`), `/${year}/${month}/`)
  return moved === link ? [] : [moved]
}
