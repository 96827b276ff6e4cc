import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import { linksWords } from '#components/desk/words/links.ts'

const words = linksWords.toasts
const renews = [linkQueries.outgoingLists]

/** Checks an address ahead of its schedule. */
export const useRecheck = () =>
  useAct({
    send: (href: string) => api.send('POST', '/api/outgoing-links/recheck', { href }),
    done: words.recheck,
    refusal: (error) => `${words.notRechecked} ${errorSentence(error)}`,
    renews,
  })

/** Puts an ignored address back on the list. */
export const useStopIgnoring = () =>
  useAct({
    send: (href: string) => api.send('PUT', '/api/outgoing-links/ignoring', { href, why: null }),
    done: words.notIgnored,
    renews,
  })

/** Turns the checks of links on or off. */
export const useTurnChecks = () =>
  useAct({
    send: (isOn: boolean) => api.send('PUT', '/api/outgoing-links/check', { isOn }),
    done: (_, isOn) => (isOn ? words.on : words.off),
    renews,
  })
