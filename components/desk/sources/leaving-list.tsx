'use client'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import type { useLeaving } from '#components/desk/sources/use-sources.ts'
import { sourcesWords as words } from '#components/desk/words/sources.ts'

/** Lists every story that a withdrawal would take down. */
export function LeavingList({ leaving, count }: { leaving: ReturnType<typeof useLeaving>; count: number }) {
  const { said } = useNewsroom()
  const items = leaving.data?.pages.flatMap((page) => page.items) ?? []
  if (count === 0) return null
  return (
    <details className="leaving">
      <summary>{words.withdrawing.show(count)}</summary>
      <div className="scrolls">
        <table className="ledger">
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>
                  <StateMark status={item.status} />
                </td>
                <td>
                  <a className="serif" href={`/desk/articles/${item.id}`} target="_blank" rel="noopener">
                    {item.headline}
                  </a>
                </td>
                <td className="dim">{item.at !== null && said(item.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {leaving.hasNextPage && (
          <button
            type="button"
            className="btn s"
            aria-disabled={leaving.isFetchingNextPage}
            onClick={() => void leaving.fetchNextPage()}
          >
            {leaving.isFetchingNextPage ? words.loading : words.list.more}
          </button>
        )}
      </div>
    </details>
  )
}
