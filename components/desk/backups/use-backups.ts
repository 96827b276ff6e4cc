import { useRouter } from 'next/navigation'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { backupQueries } from '#components/desk/queries/backup-queries.ts'
import { t } from '#domain/messages/t.ts'

/** Starts a backup. */
export const useBackUp = () =>
  useAct({
    send: () => api.send('POST', '/api/backups'),
    done: t('A backup is being made. It appears in the list when it is complete.'),
    refusal: (error) => t('The backup was not made. {why}', { why: errorSentence(error) }),
    renews: [backupQueries.all],
  })

/** Has a backup checked, and opens the page of its preview. */
export function useChooseBackup() {
  const router = useRouter()
  return useAct({
    send: (backup: string) => api.send<{ id: string }>('POST', '/api/backups/previews', { backup }),
    onDone: ({ id }) => router.push(`/desk/backups/${id}`),
    refusal: errorSentence,
    renews: [],
  })
}
