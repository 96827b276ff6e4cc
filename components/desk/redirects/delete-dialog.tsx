import { api } from '#components/desk/api.ts'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'

const { deleting: words, toasts } = redirectsWords

/** Asks before a redirect is deleted, and says what readers get then. */
export function DeleteDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { act, isPending } = useAct({
    send: () => api.send('DELETE', '/api/redirects', { path }),
    done: toasts.deleted,
    renews: [redirectQueries.all],
    onDone: onClose,
  })
  return (
    <ActDialog
      title={words.title}
      describe={words.hint(path)}
      does={words.confirm}
      isBusy={isPending}
      onSubmit={() => act()}
      onClose={onClose}
    />
  )
}
