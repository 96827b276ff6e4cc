import { Moment } from '#components/ui/moment.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { absolute, articlePath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { article: ArticleView; site: SiteView; origin: string }

/** A story as a card in an iframe on another site; its links open in a new window. */
export function EmbedCard({ article, site, origin }: Props) {
  const { headline, standfirst, language, picture, sections, slug, publishedAt } = article
  const speech = speechIn(site, language, site.language)
  const [section] = sections
  return (
    <article className="card" data-section={section?.accent} lang={language} dir={directionOf(language)}>
      {picture && <Picture picture={picture} ratio="4x3" sizes="200px" isBare />}
      <div className="words">
        {section && (
          <p className="label">
            <bdi lang={site.language}>{section.name}</bdi>
          </p>
        )}
        <h1>
          <a href={absolute(origin, articlePath(slug))} target="_blank" rel="noopener">
            {headline}
          </a>
        </h1>
        {standfirst !== '' && <p className="standfirst">{standfirst}</p>}
        <p className="from">
          <b>
            <bdi lang={site.language}>{site.name}</bdi>
          </b>{' '}
          ·{' '}
          <bdi>
            <Moment at={publishedAt} format="date" speech={speech} />
          </bdi>
        </p>
      </div>
    </article>
  )
}
