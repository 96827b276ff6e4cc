'use client'
import { useState } from 'react'
import { SlotChoice } from '#components/desk/front/slot-choice.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import type { Place } from '#domain/article/front/front-places.ts'
import { t } from '#domain/messages/t.ts'

type Props = { story: { id: number; headline: string }; front: Composing; isNarrow: boolean; onClose: () => void }

/**
 * Dialog that chooses a slot for a story, without dragging. In a narrow window the slots are a list, of which one tap
 * takes one; otherwise a field, which keys reach sooner.
 */
export function PutInDialog({ story, front, isNarrow, onClose }: Props) {
  const [place, setPlace] = useState(front.chosen ?? 'lead')
  const put = (to: Place) => {
    onClose()
    front.put(story, to)
  }
  const places = front.places.map((to) => ({ to, label: front.labelOf(to), headline: front.storyAt(to)?.headline }))
  return (
    <Dialog
      title={t('Place story')}
      describe={story.headline}
      onSubmit={() => put(place)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          {!isNarrow && (
            <Button type="submit" kind="primary">
              {t('Place here')}
            </Button>
          )}
        </>
      }
    >
      {isNarrow ? (
        <ul aria-label={t('Slot')}>
          {places.map(({ to, label, headline }) => (
            <SlotChoice key={to} onChoose={() => put(to)}>
              {label}{' '}
              {headline && (
                <small className="block text-ink-3">
                  <bdi>{headline}</bdi>
                </small>
              )}
            </SlotChoice>
          ))}
        </ul>
      ) : (
        <ChoiceList
          label={t('Slot')}
          value={place}
          choices={places.map(({ to, label, headline }) => ({
            value: to,
            name: headline ? `${label}: ${headline}` : label,
          }))}
          onChoose={setPlace}
        />
      )}
    </Dialog>
  )
}
