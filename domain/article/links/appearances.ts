import { z } from 'zod'
import { instant } from '#domain/article/desk-views.ts'
import { storyCard } from '#domain/card/card.ts'
import { articleHead } from '#domain/seo/article-metadata.ts'
import { shareImage } from '#domain/seo/image.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'

const text = z.string()
const picture = z.strictObject({ src: text, width: z.int(), height: z.int(), alt: text })
const drawn = z.strictObject({ title: text, label: text, paper: text, colour: text.describe('#rrggbb') })

/** A story as others would show it if its working copy were published: a link in a chat, a search result. */
export const appearances = z
  .strictObject({
    headline: text,
    language: text,
    paper: text,
    path: text,
    publishedAt: instant.describe('The last save, if the story was never published.'),
    card: z.strictObject({
      title: text,
      description: text,
      picture: picture.nullable(),
      drawn: drawn.nullable().describe('The card that is drawn where no picture is shared.'),
    }),
    search: z.strictObject({ title: text, description: text, isListed: z.boolean() }),
  })
  .meta({ id: 'Appearances' })
export type Appearances = z.infer<typeof appearances>

/** Derives them from the same metadata as the public page. Addresses are paths within the site. */
export function appearancesOf(article: ArticleView, site: SiteView, origin: string): Appearances {
  const shared = article.picture && shareImage(article.picture, '')
  const image = { url: shared?.url ?? '', width: 0, height: 0, alt: '' }
  const head = articleHead({ article, site, origin, image })
  const { title, label, paper, colour } = storyCard({ ...article, section: article.sections[0] ?? null }, site)
  const description = head.description ?? ''
  return {
    headline: article.headline,
    language: article.language,
    paper: site.name,
    path: articlePath(article.slug),
    publishedAt: article.publishedAt,
    card: {
      title: head.openGraph.title,
      description,
      picture: shared && {
        src: shared.url,
        width: shared.width,
        height: shared.height,
        alt: article.picture?.alt ?? '',
      },
      drawn: shared ? null : { title, label, paper, colour },
    },
    search: { title: head.title, description, isListed: allowedBy(article.sourcePolicy).search },
  }
}
