import type { ArchiveAuthor } from '#domain/import/archive-item.ts'
import { nameFromSlug } from '#domain/import/name-from-slug.ts'
import type { ArchiveIndex } from '#domain/import/wordpress/archive-index.ts'
import type { WxrItem } from '#domain/import/wordpress/wxr-item.ts'

/**
 * Ids of the authors of an item, in the order of its byline, each once. Terms of Co-Authors Plus and PublishPress come
 * first, then Molongui's field, then the account that wrote it.
 */
export function bylineOf(item: WxrItem, index: ArchiveIndex): string[] {
  const terms = item.terms.filter(({ taxonomy }) => taxonomy === 'author')
  const named = terms.map(({ slug, label }) => authorOfTerm(slug, label, index).id)
  if (named.length > 0) return [...new Set(named)]
  const molongui = (item.meta.get('_molongui_author') ?? []).flatMap((value) => authorOfField(value.trim(), index))
  if (molongui.length > 0) return [...new Set(molongui)]
  return item.creator === '' ? [] : [authorOfLogin(item.creator, index).id]
}

/** All authors that the export names, each once: accounts, guests, and bylines that neither of them explains. */
export function authorsOf(index: ArchiveIndex): ArchiveAuthor[] {
  const all = new Map<string, ArchiveAuthor>()
  const add = (author: ArchiveAuthor) => all.set(author.id, all.get(author.id) ?? author)
  // A guest that is linked to an account has the better name and the words, and comes before it.
  for (const { slug } of index.guests.values()) add(authorOfGuest(slug, index))
  for (const { login } of index.accounts.values()) add(authorOfLogin(login, index))
  for (const login of index.creators) add(authorOfLogin(login, index))
  for (const [slug, label] of index.bylineTerms) add(authorOfTerm(slug, label, index))
  return [...all.values()]
}

function authorOfLogin(login: string, index: ArchiveIndex): ArchiveAuthor {
  const account = index.accounts.get(login.toLowerCase())
  const id = `account/${(account?.login ?? login).toLowerCase()}`
  const slug = (account?.login ?? login).toLowerCase().replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
  return { kind: 'author', id, name: account?.name ?? login, slug, bio: '', email: account?.email ?? null }
}

/** A guest author that is linked to an account is the same person: the account's id, the guest's name and words. */
function authorOfGuest(slug: string, index: ArchiveIndex): ArchiveAuthor {
  const guest = index.guests.get(slug)
  if (!guest)
    return { kind: 'author', id: `guest/${slug}`, name: nameFromSlug('authors', slug), slug, bio: '', email: null }
  const account = index.accounts.get(guest.account)
  if (account) return { ...authorOfLogin(account.login, index), name: guest.name, bio: guest.bio }
  return { kind: 'author', id: guest.id, name: guest.name, slug: guest.slug, bio: guest.bio, email: guest.email }
}

/**
 * Author of a byline's term. The label is a slug with Co-Authors Plus (`cap-…`) and a name with PublishPress; an account
 * has its login there, or that as an address.
 */
function authorOfTerm(term: string, label: string, index: ArchiveIndex): ArchiveAuthor {
  const slug = term.replace(/^cap-/, '')
  if (index.guests.has(slug)) return authorOfGuest(slug, index)
  const account = index.accounts.get(slug.toLowerCase()) ?? index.accountsBySlug.get(slug)
  if (account) return authorOfLogin(account.login, index)
  const stated = index.terms.get(`author ${term}`)?.name ?? label
  const isName = stated !== term && stated !== slug
  return { ...authorOfGuest(slug, index), ...(isName && { name: stated }) }
}

function authorOfField(value: string, index: ArchiveIndex): string[] {
  const [, kind, id = ''] = /^(user|guest)-(\d+)$/.exec(value) ?? []
  if (kind === 'user') {
    const account = index.accountsById.get(id)
    return account ? [authorOfLogin(account.login, index).id] : []
  }
  const guest = index.guests.get(`post ${id}`)
  return kind === 'guest' && guest ? [authorOfGuest(guest.slug, index).id] : []
}
