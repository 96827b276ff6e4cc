import { type BuiltIn, isBuiltIn } from '#domain/paper/menus.ts'
import type { MenuItem } from '#domain/views.ts'
import type { Words } from '#domain/words/words.ts'

const NAMES: Record<BuiltIn, (words: Words) => string> = {
  '/latest': ({ latest }) => latest,
  '/most-read': ({ mostRead }) => mostRead,
  '/search': ({ search }) => search,
  '/archive': ({ archive }) => archive,
  '/corrections': ({ corrections }) => corrections,
  '/feeds': ({ feeds }) => feeds,
  '/saved': ({ kept }) => kept.saved,
}

/** What a link of a menu is called: as somebody named it, else in the paper's own words. */
export const menuNameOf = ({ name, href }: MenuItem, words: Words): string =>
  name || (isBuiltIn(href) ? NAMES[href](words) : href)
