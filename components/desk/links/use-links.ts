import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import { t } from '#domain/messages/t.ts'

const renews = [linkQueries.outgoingLists]

/** Checks an address ahead of its schedule. */
export const useRecheck = () =>
  useAct({
    send: (href: string) => api.send('POST', '/api/outgoing-links/recheck', { href }),
    done: t('The link will be checked again within a minute.'),
    refusal: (error) => `${t('The link will not be checked.')} ${errorSentence(error)}`,
    renews,
  })

/** Puts an ignored address back on the list. */
export const useStopIgnoring = () =>
  useAct({
    send: (href: string) => api.send('PUT', '/api/outgoing-links/ignoring', { href, why: null }),
    done: t('The link is back on the list.'),
    renews,
  })

/** Turns the checks of links on or off. */
export const useTurnChecks = () =>
  useAct({
    send: (isOn: boolean) => api.send('PUT', '/api/outgoing-links/check', { isOn }),
    done: (_, isOn) => (isOn ? t('Link checking is on.') : t('Link checking is off.')),
    renews,
  })
