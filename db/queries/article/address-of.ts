import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { type Address, listOrStory, liveAddress } from '#db/queries/article/live-address.ts'
import { addressByRule } from '#db/queries/links/address-by-rule.ts'
import { feedOf } from '#db/queries/links/feed-of.ts'
import { storedRedirect } from '#db/queries/links/stored-redirect.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'
import { articlePath, type FeedFormat, newsletterPath } from '#domain/urls/paths.ts'

const PAGE: Address = { kind: 'page' }
const NOTHING: Address = { kind: 'nothing' }
const FEED = /^(.*)\/feed\.(xml|atom|json)$/

/**
 * Resolves a canonical path, or the key of an old address (`/?p=12`), in a few point look-ups: a page of the paper, else
 * a stored redirect, else a rule for old addresses. A story's former or imported address redirects to the present one in
 * a single hop; a draft's address resolves to nothing, exactly like an unknown one.
 */
export function addressOf(db: Readable, path: string): Address {
  const [, base, format] = FEED.exec(path) ?? []
  if (base === '') return PAGE
  if (base !== undefined) return feedAddress(db, path, base, format as FeedFormat)
  reading(`address:${path}`)
  return liveAddress(db, path) ?? formerAddress(db, path) ?? NOTHING
}

function formerAddress(db: Readable, path: string): Address | null {
  const key = oldAddressKey(path)
  if (key === null) return null
  // Redirects of before there were keys have other escapes.
  const earlier = path === key ? null : storedRedirect(db, path)
  return earlier ?? storedRedirect(db, key) ?? addressByRule(db, key)
}

/** True for stories and for web copies of editions. */
const hasNoFeed = (base: string): boolean =>
  base.startsWith(articlePath('')) || (base.startsWith(newsletterPath('')) && base.split('/').length > 3)

/** The address of a feed resolves as the list that it belongs to; stories and standing pages have none. */
function feedAddress(db: Readable, path: string, base: string, format: FeedFormat): Address {
  reading(`address:${base}`)
  const live = listOrStory(db, base)
  if (live?.kind === 'page' && !hasNoFeed(base)) return PAGE
  const own = storedRedirect(db, path)
  if (own) return own
  const list = live ?? formerAddress(db, base) ?? NOTHING
  if (list.kind === 'page') return NOTHING
  if (list.kind !== 'moved') return list
  const to = list.to.startsWith('/') ? feedOf(db, list.to, format) : null
  return to === null ? NOTHING : { ...list, to }
}
