'use client'
import { Plus, X } from 'lucide-react'
import { type Part, placeOf } from '#components/desk/newsletters/edition-parts.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { LinkButton } from '#components/desk/parts/button/link-button.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MoveButtons } from '#components/desk/parts/list/move-buttons.tsx'
import { moved } from '#components/desk/parts/list/moved.ts'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import { msg, t } from '#domain/messages/t.ts'
import { storyLook } from '#domain/newsletters/edition-document.ts'

const LOOKS = {
  big: msg('with a large picture'),
  small: msg('with a small picture'),
  lines: msg('words alone'),
}
const MOST_SLOTS = 20

type Props = {
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
export function PartBox({ part, at, count, language, nameOf, onChange, onOpen, ...acts }: Props) {
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
