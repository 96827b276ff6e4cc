import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { Appearances } from '#domain/article/links/appearances.ts'
import type { PreviewLinkView } from '#domain/article/links/preview-link.ts'

export const previewQueries = {
  /** The open preview links of a story. */
  links: (story: number) =>
    apiQuery<{ items: PreviewLinkView[] }>(['previews', 'links', story], `/api/articles/${story}/preview-links`, {
      enabled: story > 0,
      refetchInterval: 60_000,
    }),
  /** The appearance of a story elsewhere. */
  appearances: (story: number) =>
    apiQuery<Appearances>(['previews', 'appearances', story], `/api/articles/${story}/appearances`),
}
