'use client'
import { ruleChoices, ruleIn, ruleOf, slim } from '#components/desk/front/slot-rules.ts'
import { SlotStories, type StorySlots } from '#components/desk/front/slot-stories.tsx'
import { SlotWords } from '#components/desk/front/slot-words.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { chosenIn, type Slot } from '#domain/article/front/front-slots.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  place: string
  slot: Slot
  /** The headline of the story that an editor chose. */
  headline: string
  slots: StorySlots
  sections: readonly DeskSection[]
  onChoose: (slot: Slot) => void
  onClose: () => void
}

/** Chooses what fills a slot of a letter: a story by hand, with words of its own, or a rule. */
export function SlotDialog({ place, slot, headline, slots, sections, onChoose, onClose }: Props) {
  const chosen = chosenIn(slot)
  const label = slots.labelOf(place)
  const byHand = chosen ? [{ value: 'hand', name: t('an editor') }] : []
  return (
    <Dialog
      title={label}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      <ChoiceList
        label={t('Filled by')}
        value={chosen ? 'hand' : ruleIn(slot)}
        choices={[...byHand, ...ruleChoices(sections, t('the newest story'))]}
        onChoose={(value) => value !== 'hand' && onChoose(ruleOf(value))}
      />
      {chosen && (
        <SlotWords
          isLetter
          label={label}
          story={{ headline, standfirst: '' }}
          chosen={chosen}
          onSay={(more) => onChoose(slim({ ...chosen, ...more }))}
        />
      )}
      <SlotStories front={slots} place={place} onDone={onClose} />
    </Dialog>
  )
}
