import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

/** The acts on an edition that need no form. A lane that is null means all of them. */
export function useEditionActs({ id }: Pick<EditionView, 'id'>, onDeleted: () => void) {
  const { me } = useNewsroom()
  const path = `/api/editions/${id}`
  const renews = [newsletterQueries.all]
  const laneOf = (lane: Lane | null) => (lane === null ? {} : { lane })
  const test = useAct({
    send: () => api.send('POST', `${path}/test`),
    done: t('A test is on its way to {address}.', { address: me.email }),
    renews,
  })
  const approve = useAct({
    send: (version: number) => api.send('POST', `${path}/approval`, { version }),
    done: t('You have approved this edition.'),
    renews,
  })
  const unschedule = useAct({
    send: () => api.send('DELETE', `${path}/schedule`),
    done: t('It is a draft again.'),
    renews,
  })
  const stop = useAct({
    send: (lane: Lane | null) => api.send('POST', `${path}/stop`, laneOf(lane)),
    done: t('Stopped. Letters that are on their way still arrive.'),
    renews,
  })
  const goOn = useAct({
    send: (lane: Lane | null) => api.send('DELETE', `${path}/stop`, laneOf(lane)),
    done: t('It goes on where it stood.'),
    renews,
  })
  const decide = useAct({
    send: (decision: 'send' | 'leave') => api.send('POST', `${path}/unknown`, { decision }),
    renews,
  })
  const remove = useAct({
    send: () => api.send('DELETE', path),
    done: t('The draft is deleted.'),
    onDone: onDeleted,
    renews: [newsletterQueries.lists().queryKey],
  })
  return { test, approve, unschedule, stop, goOn, decide, remove }
}
