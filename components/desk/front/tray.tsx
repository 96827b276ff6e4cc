'use client'
import { Search } from 'lucide-react'
import { type RefObject, useDeferredValue, useState } from 'react'
import { TrayRow } from '#components/desk/front/tray-row.tsx'
import { useTray } from '#components/desk/front/use-front.ts'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

const words = frontWords.stories

type Props = {
  search: RefObject<HTMLInputElement | null>
  /** Returns the label of the slot that shows the story, or undefined if none does. */
  placeOf: (id: number) => string | undefined
  onPutIn: (story: DeskListItem) => void
  onGo: (id: number) => void
}

/** The public stories that can be added; those already on the front show their slot. */
export function Tray({ search, placeOf, onPutIn, onGo }: Props) {
  const [typed, setTyped] = useState('')
  const [isOnlyNew, setOnlyNew] = useState(false)
  const found = useTray(useDeferredValue(typed.trim()))
  const items = (found.data?.items ?? []).filter((one) => !isOnlyNew || placeOf(one.id) === undefined)
  return (
    <aside className="tray" aria-label={words.label}>
      <div className="in">
        <label className="search">
          <span className="hush">{words.search}</span>
          <Search className="i" aria-hidden="true" />
          <input
            ref={search}
            className="input"
            placeholder={words.placeholder}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
        <button
          type="button"
          className={isOnlyNew ? 'chip on' : 'chip'}
          aria-pressed={isOnlyNew}
          onClick={() => setOnlyNew(!isOnlyNew)}
        >
          {words.notOnFront}
        </button>
      </div>
      {found.isPending && (
        <p className="hint" role="status">
          {words.loading}
        </p>
      )}
      {found.isError && <p className="why">{words.failed}</p>}
      {found.data && items.length === 0 && <p className="hint">{words.none}</p>}
      <ul>
        {items.map((story) => (
          <TrayRow key={story.id} story={story} at={placeOf(story.id)} onPutIn={onPutIn} onGo={onGo} />
        ))}
      </ul>
    </aside>
  )
}
