import { Fragment } from 'react'
import { SaveButton } from '#components/article/save-button.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { genreOf } from '#domain/article/genre.ts'
import { isUpdated } from '#domain/article/modified-date.ts'
import { readingMinutes } from '#domain/document/word-count.ts'
import { authorPath, sourcePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Facts about the story above its text: authors, dates, reading time, source. */
export function StoryFacts({ article, speech }: { article: ArticleView; speech: Speech }) {
  const { words } = speech
  // The writer of an opinion is already above its headline.
  const isSigned = genreOf(article) === 'opinion' && article.authors.length === 1
  return (
    <>
      {article.authors.length > 0 && !isSigned && <Byline authors={article.authors} speech={speech} />}
      <dl>
        <dt>{words.published}</dt>
        <dd>
          <Moment at={article.publishedAt} told="full" speech={speech} />
        </dd>
        {isUpdated(article) && (
          <>
            <dt>{words.updated}</dt>
            <dd>
              <Moment at={article.modifiedAt} told="full" speech={speech} />
            </dd>
          </>
        )}
        {article.live === null && (
          <>
            <dt>{words.readingTime}</dt>
            <dd>{words.minutes(readingMinutes(article.wordCount))}</dd>
          </>
        )}
      </dl>
      <SourceLine article={article} speech={speech} />
      <SaveButton speech={speech} />
    </>
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

function SourceLine({ article: { source, sourceUrl }, speech }: { article: ArticleView; speech: Speech }) {
  if (!source) return null
  const { words } = speech
  return (
    <p className="source">
      {words.source}: <a href={sourcePath(source.slug)}>{source.name}</a>
      {sourceUrl !== null && (
        <>
          {' · '}
          <a href={sourceUrl}>{words.original}</a>
        </>
      )}
    </p>
  )
}
