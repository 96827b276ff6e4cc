import { Moment } from '#components/ui/moment.tsx'
import type { ArticleView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Notices above the text: its corrections with their dates, and that the story is old. */
export function Notices({ article, speech }: { article: ArticleView; speech: Speech }) {
  const { words } = speech
  return (
    <>
      {article.corrections.map(({ at, note }) => (
        <p key={`${at}-${note}`} className="notice" role="note">
          <b>
            {words.correction}
            {words.comma}
            <Moment at={at} format="full" speech={speech} />.
          </b>{' '}
          {note} <a href="/corrections">{words.allCorrections}</a>
        </p>
      ))}
      {article.isOld && (
        <p className="notice age" role="note">
          <b>{words.isOld}</b>
        </p>
      )}
    </>
  )
}
