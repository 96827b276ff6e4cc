import { Fragment } from 'react'
import { Moment } from '#components/ui/moment.tsx'
import { genreOf } from '#domain/article/fields/genre.ts'
import { madeByLine } from '#domain/article/fields/made-by.ts'
import { isUpdated } from '#domain/article/history/modified-date.ts'
import { authorPath, sectionPath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Byline and dates under the standfirst, the AI tool that took part, and the sections beside the primary one, which the breadcrumb names. */
export function Signed({ article, speech }: { article: ArticleView; speech: Speech }) {
  const { words } = speech
  // The writer of an opinion is already above its headline.
  const isNamed = genreOf(article) === 'opinion' && article.authors.length === 1
  const further = article.sections.slice(1)
  const made = madeByLine(article.madeBy, words)
  return (
    <div className="signed">
      {article.authors.length > 0 && !isNamed && <Byline authors={article.authors} speech={speech} />}
      <p>
        <span>
          {words.published} <Moment at={article.publishedAt} format="full" speech={speech} />
        </span>{' '}
        {isUpdated(article) && (
          <span>
            {words.updated} <Moment at={article.modifiedAt} format="full" speech={speech} />
          </span>
        )}
      </p>
      {made !== '' && <p>{made}</p>}
      {further.length > 0 && (
        <ul className="labels">
          {further.map(({ slug, name }) => (
            <li key={slug}>
              <a href={sectionPath(slug)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Byline({ authors, speech }: { authors: ArticleView['authors']; speech: Speech }) {
  const { words } = speech
  const before = (n: number) => (n === 0 ? '' : n === authors.length - 1 ? words.and : words.comma)
  return (
    <p className="by">
      {words.by}{' '}
      {authors.map(({ slug, name }, n) => (
        <Fragment key={slug}>
          {before(n)}
          <a href={authorPath(slug)} rel="author">
            {name}
          </a>
        </Fragment>
      ))}
    </p>
  )
}
