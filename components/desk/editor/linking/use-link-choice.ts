import { useState } from 'react'
import { type LinkOption, useLinkSuggestions } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { t } from '#domain/messages/t.ts'

/** Tells an option from the others in a list. */
export const keyOf = (option: LinkOption | undefined): string =>
  option?.kind === 'page' ? option.page.path : 'address'

/** The state of a field for a link: what is typed, the options for it, and which of them is active. */
export function useLinkChoice(prefill: string, storyId?: number) {
  const [typed, setTyped] = useState(prefill)
  const [active, setActive] = useState<string | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const found = useLinkSuggestions(typed, typed === prefill, storyId)
  const { options } = found
  const isEmpty = typed.trim() === ''
  // The active option stays active if it moves when further results come. Of the recent stories none is active by itself.
  const at = Math.max(
    isEmpty && active === null ? -1 : 0,
    options.findIndex((option) => keyOf(option) === active),
  )
  const show = (text: string) => {
    setTyped(text)
    setActive(null)
    setWhy(null)
  }
  return {
    /** Replaces what is typed. */
    show,
    /** Resolves with the option at an index, or that for what is typed; with null, and a reason in the field, if none. */
    find: async (index?: number): Promise<LinkOption | null> => {
      const isChosen = index !== undefined || active !== null
      if (isEmpty && !isChosen) {
        setWhy(t('Enter words or an address, or choose a story from the list.'))
        return null
      }
      // While the list still shows the results of an earlier text, only what was chosen in it is taken from it.
      const option = found.isStale && !isChosen ? (await found.settled())[0] : options[index ?? at]
      if (!option)
        setWhy(
          t('Nothing was found. Enter a web address, an email address, or a path on this site that begins with “/”.'),
        )
      return option ?? null
    },
    field: {
      typed,
      at,
      options,
      isBusy: found.isStale,
      why: why ?? (found.hasFailed ? t('The search failed. You can still enter an address.') : null),
      onType: show,
      onMove: (index: number) => {
        setActive(keyOf(options[index]))
        setWhy(null)
      },
    },
  }
}
