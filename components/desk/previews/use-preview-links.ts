import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { previewsWords } from '#components/desk/words/previews.ts'
import type { Appearances } from '#domain/article/appearances.ts'
import type { PreviewLinkView } from '#domain/article/preview-link.ts'

export type MadeLink = { id: number; path: string; expiresAt: number }

const keyOf = (id: number) => ['preview-links', id]

/** Reads the open preview links of a story. */
export function usePreviewLinks(id: number) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => api.get<{ items: PreviewLinkView[] }>(`/api/articles/${id}/preview-links`),
    enabled: id > 0,
    refetchInterval: 60_000,
  })
}

/** Makes and revokes preview links. Failures are shown in a toast. */
export function usePreviewLinkActs() {
  const words = previewsWords
  const client = useQueryClient()
  const read = (id: number) => client.invalidateQueries({ queryKey: keyOf(id) })
  return {
    /** Resolves with the new link, or null if it was refused. */
    make: async (id: number, days: number): Promise<MadeLink | null> => {
      try {
        const made = await api.send<MadeLink>('POST', `/api/articles/${id}/preview-links`, { days })
        void read(id)
        return made
      } catch (error) {
        toast.error(words.share.failed(errorSentence(error)))
        return null
      }
    },
    revoke: async (id: number, link: number): Promise<void> => {
      try {
        await api.send('DELETE', `/api/articles/${id}/preview-links/${link}`)
        toast(words.links.revoked)
      } catch (error) {
        toast.error(words.links.failed(errorSentence(error)))
      }
      await read(id)
    },
  }
}

/** Reads what a story looks like elsewhere. */
export function useAppearances(id: number) {
  return useQuery({
    queryKey: ['appearances', id],
    queryFn: () => api.get<Appearances>(`/api/articles/${id}/appearances`),
  })
}
