import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { backupQueries } from '#components/desk/queries/backup-queries.ts'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

/** Reads the list of backups, every second while one is made. */
export const useBackups = () => useQuery(backupQueries.list())

/** Starts a backup. */
export function useBackUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.send('POST', '/api/backups'),
    onSuccess: () => toast.success(words.backUpBegun),
    onError: (error) => toast.error(words.notBackedUp(errorSentence(error))),
    onSettled: () => client.invalidateQueries({ queryKey: backupQueries.all }),
  })
}

/** Resumes or ends an API key or a partner's token that waits since a restore; `path` is its own. */
export function useResume(path: string, name: string) {
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: (what: 'resume' | 'end') => api.send('DELETE', what === 'resume' ? `${path}/pause` : path),
    onSuccess: (_, what) => toast.success(words.paused.done[what](name)),
    onError: (error) => toast.error(everyScreenWords.errors.nothingChanged(errorSentence(error))),
    onSettled: () => client.invalidateQueries({ queryKey: backupQueries.all }),
  })
  return { resume: () => mutate('resume'), end: () => mutate('end'), isPending }
}

/** Has a backup checked, and opens the page of its preview. */
export function useChooseBackup() {
  const router = useRouter()
  return useMutation({
    mutationFn: (backup: string) => api.send<{ id: string }>('POST', '/api/backups/previews', { backup }),
    onSuccess: ({ id }) => router.push(`/desk/backups/${id}`),
    onError: (error) => toast.error(errorSentence(error)),
  })
}

/** Reads a preview, every second until it is ready. */
export const usePreview = (id: string) => useQuery(backupQueries.preview(id))

/** Restores a previewed backup; `onOrdered` is called once the server has begun. */
export const useRestore = (preview: string, onOrdered: () => void) =>
  useMutation({
    mutationFn: (name: string) => api.send('POST', '/api/backups/restoration', { preview, name }),
    onSuccess: onOrdered,
  })
