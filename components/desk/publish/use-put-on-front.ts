import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { publishPlaceLabel } from '#components/desk/publish/front-choice.tsx'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import type { Place } from '#domain/article/front/front-places.ts'
import { t } from '#domain/messages/t.ts'

type Placed = { version: number; before: number }

/**
 * Puts a story that has just been published into a slot of the public front, with an undo. If that fails the
 * story is public all the same, and a message says so.
 */
export function usePutOnFront(): (put: { article: number; place: Place }) => void {
  const renews = [frontQueries.all]
  const putBack = useAct({
    send: ({ version, before }: Placed) => api.send('POST', `/api/front/versions/${before}/restoration`, { version }),
    refusal: (error) => t('The front was not changed back. {why}', { why: problemOf(error).title }),
    renews,
  })
  const { act } = useAct({
    send: (put: { article: number; place: Place }) => api.send<Placed>('POST', '/api/front/placement', put),
    refusal: (error) => t('The story is published, but the front is as it was. {why}', { why: problemOf(error).title }),
    renews,
    onDone: (placed, { place }) => {
      const said = t('It is on the front in {slot}.', { slot: publishPlaceLabel(place) })
      // Before the first front there is no version to go back to.
      if (placed.before === 0 || placed.before === placed.version) toast.success(said)
      else toastWithUndo(said, () => putBack.act(placed), false)
    },
  })
  return act
}
