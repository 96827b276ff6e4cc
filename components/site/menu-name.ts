import { type BuiltIn, isBuiltIn } from '#domain/paper/menu-fields.ts'
import type { MenuItem } from '#domain/views.ts'
import type { Words } from '#domain/words/words.ts'

const NAMES: Record<BuiltIn, (words: Words) => string> = {
  '/latest': ({ latest }) => latest,
  '/most-read': ({ mostRead }) => mostRead,
  '/search': ({ search }) => search,
  '/archive': ({ archive }) => archive,
  '/corrections': ({ corrections }) => corrections,
  '/feeds': ({ feeds }) => feeds,
  '/newsletters': ({ newsletters }) => newsletters,
  '/saved': ({ kept }) => kept.saved,
}

/** Returns the label of a menu link: its custom name, otherwise the built-in one. */
export const menuNameOf = ({ name, href }: MenuItem, words: Words): string =>
  name || (isBuiltIn(href) ? NAMES[href](words) : href)
