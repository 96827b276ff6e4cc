import { useRouter } from 'next/navigation'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'

const renews = [newsletterQueries.all]
type Named = { id: number; name: string }

/** Begins a draft with the parts of the list's last edition, and opens it. */
export function useNewEdition() {
  const router = useRouter()
  return useAct({
    send: ({ id }: { id: number }) => api.send<{ id: number }>('POST', `/api/newsletters/${id}/editions`),
    onDone: ({ id }) => router.push(`/desk/newsletters/editions/${id}` as never),
    renews,
  })
}

/** Closes a list, or opens it again. */
export function useClosing() {
  const close = useAct({
    send: ({ id }: Named) => api.send('POST', `/api/newsletters/${id}/closing`),
    done: (_, { name }) => t('Nobody can join {name} any more. Its readers stay.', { name }),
    undo: (_, { id }) => api.send('DELETE', `/api/newsletters/${id}/closing`),
    renews,
  })
  const open = useAct({
    send: ({ id }: Named) => api.send('DELETE', `/api/newsletters/${id}/closing`),
    done: (_, { name }) => t('Readers can join {name} again.', { name }),
    renews,
  })
  return { close, open }
}
