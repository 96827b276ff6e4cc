'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ruleChoices, ruleIn } from '#components/desk/front/slot-rules.ts'
import {
  type At,
  atOf,
  byHandAt,
  moved,
  type Part,
  placeOf,
  slotIn,
  withSlot,
} from '#components/desk/newsletters/edition-parts.ts'
import { PartBox } from '#components/desk/newsletters/part-box.tsx'
import { SlotDialog } from '#components/desk/newsletters/slot-dialog.tsx'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
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
  const [open, setOpen] = useState<At | null>(null)
  // Stories that were chosen here and are not in `filled` yet.
  const [picked, setPicked] = useState<ReadonlyMap<number, string>>(new Map())
  const stories = filled.flatMap((part) => part.stories)
  const headlineOf = (id: number) =>
    stories.find((one) => one.id === id)?.headline ?? picked.get(id) ?? t('Story {n}', { n: id })
  const rules = ruleChoices(sections, t('the newest story'))
  const nameOf = (at: At) => {
    const slot = slotIn(parts, at)
    const chosen = chosenIn(slot)
    if (chosen) return chosen.headline ?? headlineOf(chosen.story)
    return rules.find(({ value }) => value === ruleIn(slot))?.name ?? ''
  }
  const set = (at: At, slot: Slot) => onChange(withSlot(parts, at, slot))
  const slots = {
    byHandAt: (story: number) => byHandAt(parts, story),
    labelOf: (place: string) => {
      const { part, slot } = atOf(place)
      return t('Part {part, number}, slot {slot, number}', { part: part + 1, slot: slot + 1 })
    },
    put: ({ id, headline }: { id: number; headline: string }, place: string) => {
      setPicked(new Map(picked).set(id, headline))
      set(atOf(place), id)
    },
    moveTo: (from: string, to: string) =>
      onChange(withSlot(withSlot(parts, atOf(to), slotIn(parts, atOf(from))), atOf(from), null)),
  }
  const chosen = open && chosenIn(slotIn(parts, open))
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
          place={placeOf(open)}
          slot={slotIn(parts, open)}
          headline={chosen ? headlineOf(chosen.story) : ''}
          slots={slots}
          sections={sections}
          onChoose={(slot) => set(open, slot)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
