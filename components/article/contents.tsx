import { isLongRead } from '#domain/article/fields/long-read.ts'
import { contentsOf } from '#domain/document/blocks/table-of-contents.ts'
import type { ArticleView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Table of contents of a long read. */
export function Contents({ article, speech }: { article: ArticleView; speech: Speech }) {
  const parts = isLongRead(article) ? contentsOf(article.document) : []
  if (parts.length === 0) return null
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{speech.words.contents}</h2>
      <ol>
        {parts.map(({ anchor, text }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
