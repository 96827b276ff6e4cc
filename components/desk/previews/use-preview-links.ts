import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { previewQueries } from '#components/desk/queries/preview-queries.ts'
import { previewsWords } from '#components/desk/words/previews.ts'

export type MadeLink = { id: number; path: string; expiresAt: number }

/** Reads the open preview links of a story. */
export const usePreviewLinks = (id: number) => useQuery(previewQueries.links(id))

/** Makes and revokes preview links. Failures are shown in a toast. */
export function usePreviewLinkActs() {
  const words = previewsWords
  const client = useQueryClient()
  const read = (id: number) => client.invalidateQueries({ queryKey: previewQueries.links(id).queryKey })
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
export const useAppearances = (id: number) => useQuery(previewQueries.appearances(id))
