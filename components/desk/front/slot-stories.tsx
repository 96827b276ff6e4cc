'use client'
import { useDeferredValue, useId, useState } from 'react'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { useTray } from '#components/desk/front/use-front.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import type { Place } from '#domain/article/front/front-places.ts'

const words = frontWords.sheet
/** Stories listed at first, so that the fields of the slot below them stay in reach. */
const FEW = 6

type Props = { front: Composing; place: Place; onDone: () => void }

/** The stories to put into a slot: one tap puts a story there, or moves it from the slot where an editor put it. */
export function SlotStories({ front, place, onDone }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isLong, setLong] = useState(false)
  const found = useTray(useDeferredValue(typed.trim()))
  // Stories that no editor has put on the front come first.
  const isPlaced = ({ id: story }: DeskListItem) => Number(front.byHandAt(story) !== null)
  const items = (found.data?.items ?? []).toSorted((a, b) => isPlaced(a) - isPlaced(b))
  const visible = isLong || typed !== '' ? items : items.slice(0, FEW)
  const put = (story: DeskListItem) => {
    const from = front.byHandAt(story.id)
    if (from === null) front.put(story, place)
    else front.moveTo(from, place)
    onDone()
  }
  return (
    <section className="slot-stories" aria-label={words.stories}>
      <div className="field">
        <label htmlFor={id}>{words.stories}</label>
        <input
          id={id}
          className="input"
          type="search"
          placeholder={frontWords.stories.placeholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {found.isPending && (
        <p className="hint" role="status">
          {frontWords.stories.loading}
        </p>
      )}
      {found.isError && <p className="why">{frontWords.stories.failed}</p>}
      {found.data && items.length === 0 && <p className="hint">{frontWords.stories.none}</p>}
      <ul>
        {visible.map((story) => (
          <SlotStory key={story.id} story={story} front={front} onPut={() => put(story)} />
        ))}
      </ul>
      {visible.length < items.length && (
        <button type="button" className="btn s" onClick={() => setLong(true)}>
          {words.more}
        </button>
      )}
    </section>
  )
}

type RowProps = { story: DeskListItem; front: Composing; onPut: () => void }

function SlotStory({ story, front, onPut }: RowProps) {
  const { said } = useNewsroom()
  const at = front.byHandAt(story.id)
  const [section] = story.sections
  return (
    <li>
      <button type="button" onClick={onPut}>
        <span className="hush">{at === null ? words.put : words.moveFrom(front.labelOf(at))} </span>
        <b>{story.headline}</b>{' '}
        <small>
          {at === null ? section && <SectionMark section={section} /> : frontWords.stories.isIn(front.labelOf(at))}{' '}
          {story.publishedAt !== null && said(story.publishedAt)}
        </small>
      </button>
    </li>
  )
}
