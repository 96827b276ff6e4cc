'use client'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { ruleChoices, ruleIn, ruleOf, slim } from '#components/desk/front/slot-rules.ts'
import { SlotStories, type StorySlots } from '#components/desk/front/slot-stories.tsx'
import { SlotWords } from '#components/desk/front/slot-words.tsx'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { LinkButton } from '#components/desk/parts/button/link-button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MoveButtons } from '#components/desk/parts/list/move-buttons.tsx'
import { moved } from '#components/desk/parts/list/moved.ts'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { chosenIn, type Slot } from '#domain/article/front/front-slots.ts'
import { msg, t } from '#domain/messages/t.ts'
import { type EditionDocument, storyLook } from '#domain/newsletters/edition-document.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

const MOST_PARTS = 12
const MOST_SLOTS = 20

type Part = EditionDocument['parts'][number]
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

const LOOKS = {
  big: msg('with a large picture'),
  small: msg('with a small picture'),
  lines: msg('words alone'),
}
type PartProps = {
  part: Part
  at: number
  count: number
  language: string
  nameOf: (place: string) => string
  onChange: (part: Part) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
  onOpen: (place: string) => void
}

/** A part of an edition: its heading, how its stories look, and its slots in their order. */
function PartBox({ part, at, count, language, nameOf, onChange, onOpen, ...acts }: PartProps) {
  const name = t('Part {n, number}', { n: at + 1 })
  const put = (slots: Part['slots']) => onChange({ ...part, slots })
  return (
    <section aria-label={name} className="grid gap-3 border border-rule bg-raised p-4 phone:p-3">
      <div className="flex items-center gap-1">
        <h3 className="flex-1 text-base font-bold">{name}</h3>
        <MoveButtons list="part" name={name} at={at} count={count} onMove={acts.onMove} />
        <IconButton isSmall icon={X} label={t('Remove {name}', { name })} onClick={acts.onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <Field label={t('Heading', {}, 'part of a letter')}>
          {(wired) => (
            <input
              {...wired}
              {...writtenIn(language)}
              className={`w-full ${CONTROL}`}
              maxLength={120}
              value={part.heading}
              onChange={({ target }) => onChange({ ...part, heading: target.value })}
            />
          )}
        </Field>
        <ChoiceList
          label={t('Stories')}
          value={part.look}
          choices={storyLook.options.map((value) => ({ value, name: t(LOOKS[value]) }))}
          onChoose={(look) => onChange({ ...part, look: storyLook.parse(look) })}
        />
      </div>
      <ol>
        {part.slots.map((_, slot) => {
          const place = placeOf(at, slot)
          const story = nameOf(place)
          return (
            <li key={slot} className="flex min-h-11 items-center gap-1 border-b border-rule py-1">
              <span className="min-w-0 flex-1 wrap-anywhere">
                <LinkButton data-slot={place} onClick={() => onOpen(place)}>
                  <span className="sr-only">{t('Choose for slot {n, number}:', { n: slot + 1 })} </span>
                  <bdi>{story}</bdi>
                </LinkButton>
              </span>
              <MoveButtons
                list={`part-${at}`}
                name={story}
                at={slot}
                count={part.slots.length}
                onMove={(by) => put(moved(part.slots, slot, by))}
              />
              <IconButton
                isSmall
                icon={X}
                label={t('Remove {name}', { name: story })}
                aria-disabled={part.slots.length === 1}
                onClick={() => put(part.slots.toSpliced(slot, 1))}
              />
            </li>
          )
        })}
      </ol>
      <Button
        size="small"
        icon={Plus}
        className="justify-self-start"
        isOff={part.slots.length >= MOST_SLOTS}
        about={name}
        onClick={() => put([...part.slots, null])}
      >
        {t('Add a story')}
      </Button>
    </section>
  )
}

/** The place of a slot: the numbers of its part and of itself, from 0. */
const placeOf = (part: number, slot: number): string => `${part}.${slot}`
function numbersOf(place: string): [part: number, slot: number] {
  const [part = 0, slot = 0] = place.split('.').map(Number)
  return [part, slot]
}

function slotIn(parts: readonly Part[], place: string): Slot {
  const [part, slot] = numbersOf(place)
  return parts[part]?.slots[slot] ?? null
}

/** The parts with one slot filled in another way. */
function withSlot(parts: readonly Part[], place: string, filled: Slot): Part[] {
  const [part, slot] = numbersOf(place)
  return parts.map((one, n) => (n === part ? { ...one, slots: one.slots.with(slot, filled) } : one))
}

/** The place of a story that an editor chose; null if none did. */
function byHandAt(parts: readonly Part[], story: number): string | null {
  for (const [part, { slots }] of parts.entries()) {
    const slot = slots.findIndex((one) => chosenIn(one)?.story === story)
    if (slot !== -1) return placeOf(part, slot)
  }
  return null
}
