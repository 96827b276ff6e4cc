import { api } from '#components/desk/api.ts'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { t } from '#domain/messages/t.ts'

/** Asks before a redirect is deleted, and says what readers get then. */
export function DeleteDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { act, isPending } = useAct({
    send: () => api.send('DELETE', '/api/redirects', { path }),
    done: t('The redirect was deleted.'),
    renews: [redirectQueries.all],
    onDone: onClose,
  })
  return (
    <ActDialog
      title={t('Delete this redirect?')}
      describe={t('{path} will be “not found” for readers and search engines.', { path })}
      does={t('Delete redirect')}
      isBusy={isPending}
      onSubmit={() => act()}
      onClose={onClose}
    />
  )
}
