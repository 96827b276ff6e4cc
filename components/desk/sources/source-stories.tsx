'use client'
import { useId } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { useStoriesOf } from '#components/desk/sources/use-sources.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

/** Lists the stories of a source, last changed first. */
export function SourceStories({ source }: { source: SourceDetail }) {
  const words = sourcesWords.list
  const id = useId()
  const { said } = useNewsroom()
  const list = useStoriesOf(source.slug)
  const stories = list.data?.pages.flatMap((page) => page.items)
  return (
    <section className="source-stories" aria-labelledby={id} aria-busy={list.isPending}>
      <h2 className="head2" id={id}>
        {words.heading} <span className="n">{words.counts(source.out, source.drafts)}</span>
      </h2>
      {list.isError && <p className="why">{words.failed}</p>}
      {stories?.length === 0 && <p className="hint">{words.none}</p>}
      {stories && stories.length > 0 && (
        <table className="ledger">
          <thead className="hush">
            <tr>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.story}</th>
              <th scope="col">{words.columns.saved}</th>
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <tr key={story.id}>
                <td>
                  <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
                </td>
                <td>
                  <DeskLink className="serif" href={`/desk/articles/${story.id}`}>
                    {story.headline || words.untitled}
                  </DeskLink>
                </td>
                <td className="dim">{said(story.savedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <p className="more-line">
          <button
            type="button"
            className="btn"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? sourcesWords.loading : words.more}
          </button>
        </p>
      )}
    </section>
  )
}
