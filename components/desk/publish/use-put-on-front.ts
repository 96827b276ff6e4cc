import { useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { publishPlaceLabel } from '#components/desk/publish/front-choice.tsx'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import { publishWords as words } from '#components/desk/words/publish.ts'
import type { Place } from '#domain/article/front/front-places.ts'

/**
 * Puts a story that has just been published into a slot of the public front, with an undo. If that fails the
 * story is public all the same, and a message says so.
 */
export function usePutOnFront(): (article: number, place: Place) => Promise<void> {
  const client = useQueryClient()
  const putBack = async ({ version, before }: { version: number; before: number }) => {
    try {
      await api.send('POST', `/api/front/versions/${before}/restoration`, { version })
    } catch (thrown) {
      toast.error(words.errors.notTakenBack(problemOf(thrown).title))
    }
    await client.invalidateQueries({ queryKey: frontQueries.all })
  }
  return async (article, place) => {
    try {
      const placed = await api.send<{ version: number; before: number }>('POST', '/api/front/placement', {
        article,
        place,
      })
      const said = words.done.onFront(publishPlaceLabel(place))
      // Before the first front there is no version to go back to.
      if (placed.before === 0 || placed.before === placed.version) toast.success(said)
      else toastWithUndo(said, () => void putBack(placed), false)
    } catch (thrown) {
      toast.error(words.errors.notOnFront(problemOf(thrown).title))
    } finally {
      void client.invalidateQueries({ queryKey: frontQueries.all })
    }
  }
}
