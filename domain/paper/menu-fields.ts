import { z } from 'zod'
import { isSafeHref, isWebAddress } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'
import { text } from '#domain/text/text-schema.ts'

/** Menus on every page: the bar under the masthead, and two lists in the page footer. */
export const menuName = z.enum(['bar', 'paper', 'onward'])
export type MenuName = z.infer<typeof menuName>

/** A link of a menu: `to` is a slug, or for `address` a path of this site or a web address. */
export const menuLink = z
  .strictObject({
    kind: z.enum(['section', 'page', 'topic', 'address']),
    to: text.min(1).max(2_048),
    name: text.trim().max(80).describe('Label; empty: the name of its target.'),
  })
  .refine(({ kind, to }) => kind !== 'address' || isWebAddress(to) || (to.startsWith('/') && isSafeHref(to)), {
    path: ['to'],
    error: () => t('is not a path or web address'),
  })
  .meta({ id: 'MenuLink' })
export type MenuLink = z.infer<typeof menuLink>

export const menuLinks = z.array(menuLink).max(40)

/** A menu as the desk edits it. */
export const deskMenu = z
  .strictObject({
    name: menuName,
    version: z.int(),
    links: z.array(menuLink).describe('In order; empty: the default links.'),
    byItself: z.array(menuLink).describe('The default links.'),
  })
  .meta({ id: 'Menu' })
export type DeskMenu = z.infer<typeof deskMenu>

/** Built-in pages, whose names are in the paper's language. */
export const BUILT_IN = [
  '/latest',
  '/most-read',
  '/search',
  '/archive',
  '/corrections',
  '/feeds',
  '/newsletters',
  '/saved',
] as const
export type BuiltIn = (typeof BUILT_IN)[number]
export const isBuiltIn = (href: string): href is BuiltIn => BUILT_IN.some((one) => one === href)

type Having = {
  sections: readonly { slug: string }[]
  pages: readonly { slug: string }[]
  hasFeeds: boolean
  /** Whether readers can save stories. */
  hasSaved: boolean
  countsReads: boolean
}

/** Default links of a menu, used until an editor saves a list. */
export function defaultMenu(name: MenuName, having: Having): MenuLink[] {
  const { sections, pages, hasFeeds, hasSaved, countsReads } = having
  const own = (to: BuiltIn): MenuLink => ({ kind: 'address', to, name: '' })
  const feeds = hasFeeds ? [own('/feeds')] : []
  const saved = hasSaved ? [own('/saved')] : []
  switch (name) {
    case 'bar':
      return [...sections.map(({ slug }): MenuLink => ({ kind: 'section', to: slug, name: '' })), own('/latest')]
    case 'paper':
      if (pages.length === 0) return []
      return [...pages.map(({ slug }): MenuLink => ({ kind: 'page', to: slug, name: '' })), own('/corrections')]
    case 'onward': {
      const corrections = pages.length === 0 ? [own('/corrections')] : []
      const read = countsReads ? [own('/most-read')] : []
      return [own('/search'), own('/latest'), ...read, own('/archive'), ...corrections, ...feeds, ...saved]
    }
  }
}
