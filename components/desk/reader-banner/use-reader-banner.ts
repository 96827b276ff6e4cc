import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { readerBannerQueries } from '#components/desk/queries/reader-banner-queries.ts'
import { readerBannerWords as words } from '#components/desk/words/reader-banner.ts'
import type { BannerFields, DeskBanner } from '#domain/paper/banner-fields.ts'

type Answer = { banner: DeskBanner | null }

/** The banner that readers see, and the two changes of it; polled, because another editor may show one. */
export function useReaderBanner() {
  const client = useQueryClient()
  const { said } = useNewsroom()
  const query = useQuery(readerBannerQueries.shown())
  return {
    banner: query.data?.banner,
    /** Returns the sentence of a refusal, or null. */
    show: async (fields: BannerFields & { endsAt: number }): Promise<string | null> => {
      try {
        client.setQueryData(readerBannerQueries.shown().queryKey, await api.send<Answer>('PUT', '/api/banner', fields))
        toast.success(words.shown(said(fields.endsAt)))
        return null
      } catch (error) {
        return errorSentence(error)
      }
    },
    end: async () => {
      try {
        await api.send('DELETE', '/api/banner')
        toast.success(words.ended)
      } catch (error) {
        toast.error(errorSentence(error))
      }
      await client.invalidateQueries({ queryKey: readerBannerQueries.shown().queryKey })
    },
  }
}
