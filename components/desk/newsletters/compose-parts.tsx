'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ruleChoices, ruleIn, ruleOf, slim } from '#components/desk/front/slot-rules.ts'
import { SlotStories, type StorySlots } from '#components/desk/front/slot-stories.tsx'
import { SlotWords } from '#components/desk/front/slot-words.tsx'
import { byHandAt, numbersOf, type Part, slotIn, withSlot } from '#components/desk/newsletters/edition-parts.ts'
import { PartBox } from '#components/desk/newsletters/part-box.tsx'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { moved } from '#components/desk/parts/list/moved.ts'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { chosenIn, type Slot } from '#domain/article/front/front-slots.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

const MOST_PARTS = 12

type Props = {
  parts: readonly Part[]
  language: string
  filled: EditionView['filled']
  onChange: (parts: Part[]) => void
}

/** The parts of an edition with their stories, in their order. */
export function ComposeParts({ parts, language, filled, onChange }: Props) {
  const sections = useSections().data ?? []
  const [open, setOpen] = useState<string | null>(null)
  // Stories that were chosen here and are not in `filled` yet.
  const [picked, setPicked] = useState<ReadonlyMap<number, string>>(new Map())
  const stories = filled.flatMap((part) => part.stories)
  const headlineOf = (id: number) =>
    stories.find((one) => one.id === id)?.headline ?? picked.get(id) ?? t('Story {n}', { n: id })
  const rules = ruleChoices(sections, t('the newest story'))
  const nameOf = (place: string) => {
    const slot = slotIn(parts, place)
    const chosen = chosenIn(slot)
    if (chosen) return chosen.headline ?? headlineOf(chosen.story)
    return rules.find(({ value }) => value === ruleIn(slot))?.name ?? ''
  }
  const set = (place: string, slot: Slot) => onChange(withSlot(parts, place, slot))
  const slots = {
    byHandAt: (story: number) => byHandAt(parts, story),
    labelOf: (place: string) => {
      const [part, slot] = numbersOf(place)
      return t('Part {part, number}, slot {slot, number}', { part: part + 1, slot: slot + 1 })
    },
    put: ({ id, headline }: { id: number; headline: string }, place: string) => {
      setPicked(new Map(picked).set(id, headline))
      set(place, id)
    },
    moveTo: (from: string, to: string) => onChange(withSlot(withSlot(parts, to, slotIn(parts, from)), from, null)),
  }
  return (
    <div className="grid gap-3">
      <SectionTitle>{t('Stories')}</SectionTitle>
      {parts.length === 0 && (
        <p className="text-ink-2">
          {t('No stories yet. A part begins with the three newest; choose others by hand or by a rule.')}
        </p>
      )}
      {parts.map((part, n) => (
        <PartBox
          key={n}
          part={part}
          at={n}
          count={parts.length}
          language={language}
          nameOf={nameOf}
          onChange={(next) => onChange(parts.with(n, next))}
          onMove={(by) => onChange(moved(parts, n, by))}
          onRemove={() => onChange(parts.toSpliced(n, 1))}
          onOpen={setOpen}
        />
      ))}
      <Button
        icon={Plus}
        className="justify-self-start"
        isOff={parts.length >= MOST_PARTS}
        onClick={() =>
          onChange([...parts, { heading: '', look: parts.length === 0 ? 'big' : 'lines', slots: [null, null, null] }])
        }
      >
        {t('Add a part')}
      </Button>
      {open && (
        <SlotDialog
          place={open}
          slot={slotIn(parts, open)}
          rules={rules}
          headlineOf={headlineOf}
          slots={slots}
          onChoose={(slot) => set(open, slot)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

type SlotProps = {
  place: string
  slot: Slot
  rules: ReturnType<typeof ruleChoices>
  headlineOf: (story: number) => string
  slots: StorySlots
  onChoose: (slot: Slot) => void
  onClose: () => void
}

/** Chooses what fills a slot of a letter: a story by hand, with words of its own, or a rule. */
function SlotDialog({ place, slot, rules, headlineOf, slots, onChoose, onClose }: SlotProps) {
  const chosen = chosenIn(slot)
  const label = slots.labelOf(place)
  const byHand = chosen ? [{ value: 'hand', name: t('an editor') }] : []
  const done = (
    <Button kind="primary" onClick={onClose}>
      {t('Done')}
    </Button>
  )
  return (
    <Dialog title={label} onClose={onClose} actions={done}>
      <ChoiceList
        label={t('Filled by')}
        value={chosen ? 'hand' : ruleIn(slot)}
        choices={[...byHand, ...rules]}
        onChoose={(value) => value !== 'hand' && onChoose(ruleOf(value))}
      />
      {chosen && (
        <SlotWords
          isLetter
          label={label}
          story={{ headline: headlineOf(chosen.story), standfirst: '' }}
          chosen={chosen}
          onSay={(more) => onChoose(slim({ ...chosen, ...more }))}
        />
      )}
      <SlotStories front={slots} place={place} onDone={onClose} />
    </Dialog>
  )
}
