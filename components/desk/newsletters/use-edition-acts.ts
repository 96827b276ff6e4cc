import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

/** The acts on an edition that need no form. A lane that is null means all of them. */
export function useEditionActs({ id }: Pick<EditionView, 'id'>) {
  const { me } = useNewsroom()
  const path = `/api/editions/${id}`
  const renews = [newsletterQueries.all]
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
  const ofLane = (method: 'POST' | 'DELETE') => (lane: Lane | null) =>
    api.send(method, `${path}/stop`, lane === null ? {} : { lane })
  const stop = useAct({
    send: ofLane('POST'),
    done: t('Stopped. Letters that are on their way still arrive.'),
    renews,
  })
  const goOn = useAct({ send: ofLane('DELETE'), done: t('It goes on where it stood.'), renews })
  const decide = useAct({
    send: (decision: 'send-again' | 'leave') => api.send('POST', `${path}/unknown`, { decision }),
    renews,
  })
  return { test, approve, unschedule, stop, goOn, decide }
}
