import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { readerBannerQueries } from '#components/desk/queries/reader-banner-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { BannerFields, DeskBanner } from '#domain/paper/banner-fields.ts'

/** A banner as the dialog sends it; `endsAt` in ms UTC. */
export type BannerDraft = BannerFields & { endsAt: number }

/** The banner that readers see, and the two changes of it; polled, because another editor may show one. */
export function useReaderBanner() {
  const client = useQueryClient()
  const { said } = useNewsroom()
  const end = useAct({
    send: () => api.send('DELETE', '/api/banner'),
    done: t('The banner has ended.'),
    refusal: errorSentence,
    renews: [readerBannerQueries.shown().queryKey],
  })
  return {
    banner: useQuery(readerBannerQueries.shown()).data?.banner,
    show: async (fields: BannerDraft) => {
      const answer = await api.send<{ banner: DeskBanner | null }>('PUT', '/api/banner', fields)
      client.setQueryData(readerBannerQueries.shown().queryKey, answer)
      toast.success(t('Readers see the banner until {time}.', { time: said(fields.endsAt) }))
    },
    end: () => end.act(),
  }
}
