import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { Appearances } from '#domain/article/links/appearances.ts'
import type { PreviewLinkView } from '#domain/article/links/preview-link.ts'

export const previewQueries = {
  /** The open preview links of a story. */
  links: (story: number) =>
    queryOptions({
      queryKey: ['previews', 'links', story],
      queryFn: () => api.get<{ items: PreviewLinkView[] }>(`/api/articles/${story}/preview-links`),
      enabled: story > 0,
      refetchInterval: 60_000,
    }),
  /** The appearance of a story elsewhere. */
  appearances: (story: number) =>
    queryOptions({
      queryKey: ['previews', 'appearances', story],
      queryFn: () => api.get<Appearances>(`/api/articles/${story}/appearances`),
    }),
}
