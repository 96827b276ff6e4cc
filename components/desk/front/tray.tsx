'use client'
import { useDeferredValue, useState } from 'react'
import { PANEL_IN_VIEW } from '#components/desk/front/front-panel.tsx'
import { TrayRow } from '#components/desk/front/tray-row.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ListStates } from '#components/desk/parts/list/list-states.tsx'
import { narrowedList, useList } from '#components/desk/parts/list/use-list.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

export const TRAY = `${PANEL_IN_VIEW} slim:static slim:col-span-full slim:row-start-2 slim:max-h-120 slim:border-t-2 slim:border-ink narrow:row-start-3`

type Props = { front: Composing; onPutIn: (story: DeskListItem) => void }

/** The public stories that can be added; those already on the front show their slot. */
export function Tray({ front, onPutIn }: Props) {
  const [typed, setTyped] = useState('')
  const [isOnlyNew, setOnlyNew] = useState(false)
  const found = useList(storyQueries.tray(useDeferredValue(typed.trim())))
  const list = narrowedList(found, (one) => !isOnlyNew || front.shownAt(one.id) === undefined)
  return (
    <aside className={TRAY} aria-label={t('Stories to place')}>
      <div className="flex flex-wrap items-center gap-2 py-3 ps-4 pe-3">
        <SearchBox label={t('Search published stories')} hint={t('Find a story')} value={typed} onChange={setTyped} />
        <Button size="small" aria-pressed={isOnlyNew} onClick={() => setOnlyNew(!isOnlyNew)}>
          {t('Not on the front')}
        </Button>
      </div>
      <ListStates
        list={list}
        label={t('The stories')}
        empty={{ title: t('No published story matches.'), isSmall: true }}
      >
        <ul>
          {list.items.map((story) => (
            <TrayRow key={story.id} front={front} story={story} onPutIn={onPutIn} />
          ))}
        </ul>
      </ListStates>
    </aside>
  )
}
