import { licenceOf, mayBeRepublished } from '#domain/republish/republish-terms.ts'
import { republishPath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'

type Props = { article: ArticleView; site: SiteView }

/** Says below a story that others may republish it, where they may. A static edition leaves the element out by its class. */
export function RepublishPanel({ article, site }: Props) {
  const { words, language } = republishWordsOf(site.language)
  if (!mayBeRepublished(site, article)) return null
  return (
    <details className="republish" lang={language} dir={directionOf(language)}>
      <summary>{words.panel}</summary>
      <p>
        {licenceOf(site.republishLicence)?.name ?? words.ownTerms}:{' '}
        <a href={republishPath(article.slug)} rel="nofollow">
          {words.toPage}
        </a>
      </p>
    </details>
  )
}
