import { SaveButton } from '#components/article/save-button.tsx'
import { readingMinutes } from '#domain/document/text/word-count.ts'
import { sourcePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Facts about the story before its text: reading time, source, the button that saves it. */
export function StoryFacts({ article, speech }: { article: ArticleView; speech: Speech }) {
  const { words } = speech
  return (
    <>
      {article.live === null && (
        <dl>
          <dt>{words.readingTime}</dt>
          <dd>{words.minutes(readingMinutes(article.wordCount))}</dd>
        </dl>
      )}
      <SourceLine article={article} speech={speech} />
      <SaveButton speech={speech} />
    </>
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
