import { isBuiltIn } from '#domain/paper/menus.ts'
import type { MenuItem } from '#domain/views.ts'
import type { Words } from '#domain/words/words.ts'

const NAMES = {
  '/latest': 'latest',
  '/search': 'search',
  '/archive': 'archive',
  '/corrections': 'corrections',
  '/feeds': 'feeds',
} as const

/** What a link of a menu is called: as somebody named it, else in the paper's own words. */
export const menuNameOf = ({ name, href }: MenuItem, words: Words): string =>
  name || (isBuiltIn(href) ? words[NAMES[href]] : href)
