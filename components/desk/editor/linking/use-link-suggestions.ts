import { useQuery, useQueryClient } from '@tanstack/react-query'
import { hrefFrom } from '#components/desk/editor/href-from.ts'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { linkQueries, pagesFor } from '#components/desk/queries/link-queries.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { isTextHref, ownPath } from '#domain/document/blocks/href.ts'

export type LinkOption = { kind: 'address'; href: string } | { kind: 'page'; page: LinkSuggestion }

/** Reads the page at a path of the paper, whose query and fragment it keeps; null if it has no name. */
export async function pageAtPath(path: string): Promise<LinkSuggestion | null> {
  const { items } = await pagesFor(path)
  return items[0] ?? null
}

/**
 * Options for a link: the typed address, and pages of the paper that match what was typed, debounced. `settled()`
 * resolves with the options for the text as it is now.
 */
export function useLinkSuggestions(typed: string, isPrefilled: boolean, story: number | undefined) {
  const text = typed.trim()
  const slow = useSettled(text)
  const client = useQueryClient()
  const found = useQuery({
    ...linkQueries.suggestions(wordsToFind(slow) ?? '', story),
    placeholderData: (before) => before,
    enabled: wordsToFind(slow) !== null,
  })
  const isStale = slow !== text || found.isPlaceholderData || (found.isPending && wordsToFind(slow) !== null)
  return {
    options: optionsOf(text, wordsToFind(text) === null ? [] : (found.data?.items ?? []), isPrefilled),
    isStale,
    hasFailed: found.isError,
    settled: async (): Promise<LinkOption[]> => {
      const q = wordsToFind(text)
      const items =
        q === null ? [] : await client.fetchQuery(linkQueries.suggestions(q, story)).catch(() => ({ items: [] }))
      return optionsOf(text, Array.isArray(items) ? items : items.items, isPrefilled)
    },
  }
}

const origin = () => window.location.origin

/** Returns what to search for: words, or the path of an address of this paper; null for an address outside. */
function wordsToFind(text: string): string | null {
  const own = ownPath(text, origin())
  if (own !== null) return own
  return isTextHref(text) ? null : text
}

/**
 * The address comes first if one was typed, except that the name of a page of our own stands in its place. Selected
 * words that merely look like a domain (`Node.js`) are no address.
 */
function optionsOf(text: string, pages: LinkSuggestion[], isPrefilled: boolean): LinkOption[] {
  const own = ownPath(text, origin())
  const found = pages.map((page): LinkOption => ({ kind: 'page', page }))
  if (own !== null) return found.length > 0 ? found : [{ kind: 'address', href: own }]
  const href = isTextHref(text) ? text : isPrefilled ? null : hrefFrom(text)
  return [...(href === null ? [] : [{ kind: 'address', href } as const]), ...found]
}
