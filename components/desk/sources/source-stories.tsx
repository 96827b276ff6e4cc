'use client'
import { useId } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { useStoriesOf } from '#components/desk/sources/use-sources.ts'
import type { SourceDetail } from '#domain/article/source-views.ts'

/** Lists the stories of a source, last changed first. */
export function SourceStories({ source }: { source: SourceDetail }) {
  const id = useId()
  const { said } = useNewsroom()
  const list = useStoriesOf(source.slug)
  const stories = list.data?.pages.flatMap((page) => page.items)
  return (
    <section className="source-stories" aria-labelledby={id} aria-busy={list.isPending}>
      <h2 className="head2" id={id}>
        Its stories{' '}
        <span className="n">
          {source.out} out, {source.drafts} on the desk
        </span>
      </h2>
      {list.isError && <p className="why">Its stories could not be read. Open this page again in a moment.</p>}
      {stories?.length === 0 && <p className="hint">No story names it yet.</p>}
      {stories && stories.length > 0 && (
        <table className="ledger">
          <thead className="hush">
            <tr>
              <th scope="col">State</th>
              <th scope="col">Story</th>
              <th scope="col">Saved</th>
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
                    {story.headline || 'No headline yet'}
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
            {list.isFetchingNextPage ? 'Reading…' : 'More of its stories'}
          </button>
        </p>
      )}
    </section>
  )
}
