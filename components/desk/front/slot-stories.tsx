'use client'
import { useDeferredValue, useState } from 'react'
import { SlotChoice } from '#components/desk/front/slot-choice.tsx'
import { StoryFacts } from '#components/desk/front/story-facts.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { ListStates } from '#components/desk/parts/list/list-states.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import type { Place } from '#domain/article/front/front-places.ts'
import { t } from '#domain/messages/t.ts'

/** Stories listed at first, so that the fields of the slot below them stay in reach. */
const FEW = 6

/** The slots that a story can be put into. */
export type StorySlots = Pick<Composing, 'byHandAt' | 'labelOf' | 'put' | 'moveTo'>
type Props = { front: StorySlots; place: Place; onDone: () => void }

/** The stories to put into a slot: one tap puts a story there, or moves it from the slot where an editor put it. */
export function SlotStories({ front, place, onDone }: Props) {
  const [typed, setTyped] = useState('')
  const [isLong, setLong] = useState(false)
  const list = useList(storyQueries.tray(useDeferredValue(typed.trim())))
  // Stories that no editor has put on the front come first.
  const items = list.items
    .map((story) => ({ story, from: front.byHandAt(story.id) }))
    .toSorted((a, b) => Number(a.from !== null) - Number(b.from !== null))
  const visible = isLong || typed !== '' ? items : items.slice(0, FEW)
  return (
    <section className="grid gap-2" aria-label={t('Put a story here')}>
      <Field label={t('Put a story here')}>
        {(wired) => (
          <input
            {...wired}
            className={`w-full ${CONTROL}`}
            type="search"
            placeholder={t('Find a story')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <ListStates
        list={list}
        label={t('The stories')}
        empty={{ title: t('No published story matches.'), isSmall: true }}
      >
        <ul>
          {visible.map(({ story, from }) => {
            const at = from === null ? undefined : front.labelOf(from)
            const put = () => {
              if (from === null) front.put(story, place)
              else front.moveTo(from, place)
              onDone()
            }
            return (
              <SlotChoice key={story.id} onChoose={put}>
                <span className="sr-only">
                  {at === undefined ? t('Put here:') : t('Move here from {slot}:', { slot: at })}{' '}
                </span>
                <b className="block font-serif text-[0.9375rem] leading-[1.22] font-semibold wrap-anywhere">
                  <bdi>{story.headline}</bdi>
                </b>{' '}
                <small className="text-xs text-ink-3">
                  <StoryFacts story={story} at={at} />
                </small>
              </SlotChoice>
            )
          })}
        </ul>
      </ListStates>
      {visible.length < items.length && (
        <Button size="small" className="justify-self-start" onClick={() => setLong(true)}>
          {t('More stories')}
        </Button>
      )}
    </section>
  )
}
