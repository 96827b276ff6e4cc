import type { ReactNode } from 'react'
import { ListFeed } from '#components/site/list-feed.tsx'
import { Days } from '#components/ui/days.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { InList } from '#domain/article/lists/teaser-kicker.ts'
import type { ListView } from '#domain/views.ts'
import { dayIn } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = InList & {
  list: ListView
  base: string
  by: 'day' | 'month'
  speech: Speech
  /** The opening above the days on page 1, and the number of stories it shows. */
  opening?: { markup: ReactNode; taken: number }
  /** The page whose feed has these stories; null if it has none. */
  feedOf: string | null
  /** True in a section of opinion: rows show the faces of writers. */
  hasFaces?: boolean
}

/** A paginated list of stories by day or month; an empty one shows a helpful sentence. */
export function ListPage({ list, base, by, speech, opening, feedOf, ...of }: Props) {
  const rest = opening ? list.items.slice(opening.taken) : list.items
  const last = list.items.at(-1)
  const feed = feedOf !== null && <ListFeed of={feedOf} speech={speech} />
  if (!last)
    return (
      <>
        <Nothing speech={speech} />
        {feed}
      </>
    )
  return (
    <>
      {opening?.markup}
      {rest.length > 0 && <Days items={rest} by={by} speech={speech} {...of} />}
      <Pagination
        base={base}
        page={list.page}
        hasNext={list.hasNext}
        speech={speech}
        year={Number(dayIn(last.publishedAt, speech.zone).slice(0, 4))}
      />
      {feed}
    </>
  )
}

function Nothing({ speech: { words } }: { speech: Speech }) {
  return (
    <p className="standfirst nothing">
      {words.noStoriesHere} <a href="/">{words.home}</a>
    </p>
  )
}
