import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { signsOfBracketNotes } from '#domain/import/wordpress/content/bracket-notes.ts'
import { keysOfRendition, keysOfUpload } from '#domain/import/wordpress/file-keys.ts'
import { plainLine } from '#domain/import/wordpress/html-text.ts'
import { isFurniture, isOfSubjects } from '#domain/import/wordpress/internal-names.ts'
import { ownCopy } from '#domain/import/wordpress/own-copy.ts'
import { phpText, phpValue } from '#domain/import/wordpress/php-value.ts'
import { SiteClock } from '#domain/import/wordpress/wxr-dates.ts'
import { metaText, type WxrItem, wxrItemOf } from '#domain/import/wordpress/wxr-item.ts'
import { textOf, type XmlRecord } from '#domain/import/wordpress/xml-part.ts'

export type Account = { login: string; userId: string; name: string; email: string | null }
export type Guest = { id: string; slug: string; name: string; bio: string; email: string | null; account: string }
export type Term = { id: string; taxonomy: string; slug: string; name: string; parent: string; description: string }
export type Attachment = {
  id: string
  url: string
  parent: string
  order: number
  title: string
  alt: string
  caption: string
  credit: string
  link: string
}

/**
 * Everything that a story of the export refers to and that may stand after it, or in another file: accounts, guest
 * authors, terms, attachments, reusable blocks, the time zone. Filled by a first reading of all files; no text of a
 * story is in it.
 */
export class ArchiveIndex {
  readonly clock = new SiteClock()
  readonly links = new Set<string>()
  name = ''
  language: string | null = null
  /** By login, in lower case. */
  readonly accounts = new Map<string, Account>()
  readonly accountsById = new Map<string, Account>()
  /** By the login as an address holds it: `ana-brekken` for `Ana.Brekken`. */
  readonly accountsBySlug = new Map<string, Account>()
  /** By slug without `cap-`, and by login. */
  readonly guests = new Map<string, Guest>()
  /** By `taxonomy slug`. */
  readonly terms = new Map<string, Term>()
  readonly termsById = new Map<string, Term>()
  readonly attachments = new Map<string, Attachment>()
  readonly reusableBlocks = new Map<string, string>()
  /** Attachment ids by the keys of their file. */
  readonly #byKey = new Map<string, string>()
  readonly #childrenOf = new Map<string, string[]>()
  /** Bylines of items: slug of the term, and its label. */
  readonly bylineTerms = new Map<string, string>()
  readonly creators = new Set<string>()
  readonly #types = new Map<string, { hasText: boolean; isPublic: boolean }>()
  /** How much the texts speak for a plug-in that reads `((…))` as footnotes. */
  bracketNotes = 0

  /** Attachments that were uploaded to a post, in the order that a gallery without ids shows them. */
  childrenOf(id: string): Attachment[] {
    const all = (this.#childrenOf.get(id) ?? []).flatMap((child) => this.attachments.get(child) ?? [])
    return all.sort((a, b) => a.order - b.order || Number(a.id) - Number(b.id))
  }

  /** The attachment whose file, or a smaller rendition of it, is at this address. */
  attachmentAt(url: string): Attachment | undefined {
    for (const key of keysOfRendition(url)) {
      const id = this.#byKey.get(key)
      if (id !== undefined) return this.attachments.get(id)
    }
    return undefined
  }

  /** Takes any record of a file. */
  add(record: XmlRecord): void {
    if (record.name !== 'item') return this.#addHead(record)
    const item = wxrItemOf(record)
    if (item) this.#addItem(item)
  }

  #addItem(item: WxrItem): void {
    this.clock.learn(item)
    this.bracketNotes += signsOfBracketNotes(item.content)
    if (item.type === 'attachment') this.#addAttachment(item)
    else if (item.type === 'guest-author' || item.type === 'guest_author') this.#addGuest(item)
    else if (item.type === 'wp_block') this.reusableBlocks.set(ownCopy(item.id), ownCopy(item.content))
    else if (!isFurniture(item.type)) {
      this.#addType(item)
      if (item.creator !== '' && !this.creators.has(item.creator)) this.creators.add(ownCopy(item.creator))
      for (const { taxonomy, slug, label } of item.terms) {
        if (taxonomy === 'author') this.bylineTerms.set(ownCopy(slug), ownCopy(label))
        else if (isOfSubjects(taxonomy)) this.#addItemTerm(taxonomy, slug, label)
      }
    }
  }

  #addType({ type, status, link, content }: WxrItem): void {
    if (type === 'post' || type === 'page') return
    const known = this.#types.get(type) ?? { hasText: false, isPublic: false }
    if (known.isPublic) return
    const hasText = /[\p{L}\p{N}]/u.test(content.replaceAll(/<[^>]*>/g, ''))
    // An address with a query is that of a type without pages of its own.
    const isPublic = hasText && status === 'publish' && /^https?:\/\/[^?]+$/i.test(link)
    this.#types.set(ownCopy(type), { hasText: known.hasText || hasText, isPublic })
  }

  /** A type other than post and page of which items have text; undefined for any other. */
  textType(name: string): ArchiveStory['type'] {
    const known = this.#types.get(name)
    return known?.hasText ? { name, isPublic: known.isPublic } : undefined
  }

  /** Takes a record of the file's head: a fact of the site, an account or a term. */
  #addHead(record: XmlRecord): void {
    const wp = (name: string) => textOf(record, `wp:${name}`)
    const text = record.text.trim()
    switch (record.name) {
      case 'title':
        this.name ||= ownCopy(text)
        return
      case 'language':
        this.language ??= ownCopy(text) || null
        return
      case 'link':
      case 'wp:base_site_url':
      case 'wp:base_blog_url':
        if (/^https?:\/\//i.test(text)) this.links.add(ownCopy(text))
        return
      case 'wp:author':
        return this.#addAccount(wp)
      case 'wp:category':
        return this.#addTerm(
          'category',
          wp('category_nicename'),
          wp('cat_name'),
          wp('category_parent'),
          wp('category_description'),
          wp('term_id'),
        )
      case 'wp:tag':
        return this.#addTerm('post_tag', wp('tag_slug'), wp('tag_name'), '', wp('tag_description'), wp('term_id'))
      case 'wp:term':
        return this.#addTerm(
          wp('term_taxonomy'),
          wp('term_slug'),
          wp('term_name'),
          wp('term_parent'),
          wp('term_description'),
          wp('term_id'),
        )
    }
  }

  #addAccount(wp: (name: string) => string): void {
    const login = wp('author_login')
    if (login === '' || this.accounts.has(login.toLowerCase())) return
    const full = [wp('author_first_name'), wp('author_last_name')].filter((part) => part !== '').join(' ')
    const name = plainLine(wp('author_display_name') || full || login)
    const account = ownCopy({ login, userId: wp('author_id'), name, email: wp('author_email') || null })
    this.accounts.set(login.toLowerCase(), account)
    this.accountsBySlug.set(login.toLowerCase().replaceAll(/[^\p{L}\p{N}_]+/gu, '-'), account)
    if (account.userId !== '') this.accountsById.set(account.userId, account)
  }

  #addTerm(taxonomy: string, slug: string, name: string, parent: string, description: string, id: string): void {
    const key = `${taxonomy} ${slug}`
    if (slug === '' || this.terms.has(key)) return
    const own = id || `${taxonomy}/${slug}`
    const stated = { taxonomy, slug, name: plainLine(name) || slug, parent, description: plainLine(description) }
    const term = ownCopy({ id: own, ...stated })
    this.terms.set(key, term)
    this.termsById.set(term.id, term)
  }

  /** Adds a term that the head lacks, under its label: some exports hold a part of the terms only. */
  #addItemTerm(taxonomy: string, slug: string, label: string): void {
    this.#addTerm(taxonomy, slug, label, '', '', '')
  }

  #addGuest(item: WxrItem): void {
    const login = metaText(item, 'cap-user_login') || item.name
    const slug = item.name.replace(/^cap-/, '') || login
    const full = [metaText(item, 'cap-first_name'), metaText(item, 'cap-last_name')].filter((part) => part !== '')
    const guest: Guest = ownCopy({
      id: `guest/${slug}`,
      slug,
      name: plainLine(metaText(item, 'cap-display_name') || item.title || full.join(' ')) || slug,
      bio: plainLine(metaText(item, 'cap-description') || item.content),
      email: metaText(item, 'cap-user_email') || null,
      account: metaText(item, 'cap-linked_account').toLowerCase(),
    })
    for (const key of [slug, login.replace(/^cap-/, '').toLowerCase(), `post ${item.id}`]) this.guests.set(key, guest)
  }

  #addAttachment(item: WxrItem): void {
    const isNew = !this.attachments.has(item.id)
    const attachment: Attachment = ownCopy({
      id: item.id,
      url: item.attachmentUrl || item.guid,
      parent: item.parent,
      order: item.order,
      title: plainLine(item.title),
      alt: plainLine(metaText(item, '_wp_attachment_image_alt')),
      caption: plainLine(item.excerpt),
      credit: creditOf(item),
      link: item.link,
    })
    const { id, url, parent } = attachment
    this.attachments.set(id, attachment)
    for (const key of keysOfUpload(url)) if (!this.#byKey.has(key)) this.#byKey.set(key, id)
    if (isNew && parent !== '' && parent !== '0')
      this.#childrenOf.set(parent, [...(this.#childrenOf.get(parent) ?? []), id])
  }
}

/** Credit by the plug-in of news sites, otherwise what the camera or agency wrote into the file. */
function creditOf(item: WxrItem): string {
  const stated = [metaText(item, '_media_credit'), metaText(item, '_navis_media_credit_org')]
  const credit = stated.map(plainLine).filter((part) => part !== '')
  if (credit.length > 0) return credit.join(' / ')
  const written = metaText(item, '_wp_attachment_metadata')
  return written.includes('"credit"') ? plainLine(phpText(phpValue(written), 'image_meta', 'credit')) : ''
}
