'use client'
import type { Which } from '#components/desk/history/use-history.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { dayName } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { historyWords } from '#components/desk/words/history.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { RevisionItem } from '#domain/article/history/revision-views.ts'

const words = historyWords.list

type Props = {
  story: DeskArticle
  items: RevisionItem[]
  chosen: Which
  onChoose: (which: Which) => void
  onOlder: (() => void) | null
}

/** Lists every kept revision of a story by day, newest first, with the working copy on top. */
export function RevisionList({ story, items, chosen, onChoose, onOlder }: Props) {
  const { paper, minutes } = useNewsroom()
  const now = useNow(60_000) ?? 0
  const days = Map.groupBy(items, ({ at }) => dayName(paper, at, now))
  return (
    <nav className="revlist" aria-label={words.region}>
      <h2>{words.current}</h2>
      <button type="button" className="rev" aria-current={chosen === 'now'} onClick={() => onChoose('now')}>
        <span className="dim">{minutes(story.savedAt)}</span>
        <b>{story.savedBy?.name ?? words.terminal}</b>
        <span className="dim">{words.now}</span>
        <span className="w">{words.lastSaved(dayName(paper, story.savedAt, now))}</span>
      </button>
      {[...days].map(([day, revisions]) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          {revisions.map((one) => (
            <button
              type="button"
              className="rev"
              key={one.number}
              aria-current={chosen === one.number}
              onClick={() => onChoose(one.number)}
            >
              <span className="dim">{minutes(one.at)}</span>
              <b>{one.by?.name ?? words.terminal}</b>
              <span className="dim">{one.number}</span>
              <span className="w">
                <Why revision={one} />
              </span>
            </button>
          ))}
        </section>
      ))}
      {onOlder && (
        <button type="button" className="btn s" onClick={onOlder}>
          {words.older}
        </button>
      )}
    </nav>
  )
}

function Why({ revision: { why, publication, isOut } }: { revision: RevisionItem }) {
  if (!publication) return words.why[why]
  return (
    <>
      <span className="pub">{words.kinds[publication.kind]}</span> {publication.note}
      {isOut && ` ${words.public}`}
    </>
  )
}
