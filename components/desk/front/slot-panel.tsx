'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Pin, PinOff, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { api } from '#components/desk/api.ts'
import { FrontPanel } from '#components/desk/front/front-panel.tsx'
import { ruleChoices, ruleIn, ruleOf, slim } from '#components/desk/front/slot-rules.ts'
import { type Said, SlotWords } from '#components/desk/front/slot-words.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { FRONT_ACT } from '#components/desk/front/use-front.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { keyNames } from '#components/desk/parts/key-names.ts'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { type Place, partsOf, slotAt } from '#domain/article/front/front-places.ts'
import { type ChosenStory, chosenIn, type FrontSlots } from '#domain/article/front/front-slots.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  front: Composing
  place: Place
  sections: DeskSection[]
  /** Content above the fields. */
  children?: ReactNode
}

/** The content of the selected slot, and the front's own texts for it. */
export function SlotPanel({ front, place, sections, children }: Props) {
  const { places, all } = front
  const label = front.labelOf(place)
  const story = front.storyAt(place)
  const slot = slotAt(all, place)
  const section = sectionOf(all, place, sections)
  const chosen = chosenIn(slot)
  // Overriding a text of a story chosen by a rule also pins the story.
  const base: ChosenStory | null = chosen ?? (story ? { story: story.id } : null)
  const say = (more: Said) => base && front.set(place, slim({ ...base, ...more }))
  const fillers = [{ value: 'hand', name: t('an editor') }, ...ruleChoices(sections)]
  return (
    <FrontPanel
      label={t('Selected slot')}
      title={label}
      note={t('slot {n, number} of {all, number}', { n: places.indexOf(place) + 1, all: places.length })}
    >
      {story ? (
        <p className="font-serif text-[0.9375rem] leading-[1.22] font-semibold">
          <bdi>{story.headline}</bdi>
        </p>
      ) : (
        <p className={HINT}>{t('No story in this slot.')}</p>
      )}
      {front.warningsAt(place).map((warning) => (
        <p className="text-sm font-semibold text-amber" key={warning}>
          <Icon of={TriangleAlert} /> {warning}
        </p>
      ))}
      {children}
      <ChoiceList
        label={t('Filled by')}
        value={chosen ? 'hand' : ruleIn(slot)}
        choices={fillers}
        onChoose={(value) => front.set(place, value === 'hand' ? (story?.id ?? null) : ruleOf(value))}
      />
      {base && story && <SlotWords label={label} story={story} chosen={chosen} onSay={say} />}
      <p className="flex flex-wrap items-center gap-1">
        <IconButton icon={ArrowUp} label={t('Move up')} keys="Alt ↑" onClick={() => front.move(place, -1)} />
        <IconButton icon={ArrowDown} label={t('Move down')} keys="Alt ↓" onClick={() => front.move(place, 1)} />
        <Button size="small" isOff={!chosen} onClick={() => front.takeOut(place)}>
          {t('Remove')}
        </Button>
        {story && section && <PinAct story={story.id} section={section} />}
      </p>
      <p className={`touch:hidden ${HINT}`}>
        <kbd>{keyNames('Alt')}</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t('move', {}, 'act of a key')} · <kbd>P</kbd>{' '}
        {t('place', {}, 'act of a key')} · <kbd>{keyNames('Del')}</kbd> {t('remove', {}, 'act of a key')}
      </p>
    </FrontPanel>
  )
}

/**
 * Pins a story to the top of a section's own page, or unpins it. This takes effect at once and is not part of the
 * draft.
 */
function PinAct({ story, section }: { story: number; section: DeskSection }) {
  const leads = useQuery(frontQueries.leads()).data?.items ?? []
  const isPinned = leads.some((one) => one.section.id === section.id && one.article.id === story)
  const { act } = useAct({
    ...FRONT_ACT,
    send: (article: number | null) => api.send('PUT', `/api/sections/${section.id}/lead`, { article }),
    done: (_, article) =>
      article === null
        ? t('{section} shows its newest story first again.', { section: section.name })
        : t('{section} shows this story first.', { section: section.name }),
  })
  const toggle = () => act(isPinned ? null : story)
  return (
    <Button size="small" icon={isPinned ? PinOff : Pin} aria-pressed={isPinned} onClick={toggle}>
      {isPinned
        ? t('Unpin from the top of {section}', { section: section.name })
        : t('Pin to the top of {section}', { section: section.name })}
    </Button>
  )
}

/** The section of the band that a slot belongs to. */
function sectionOf(slots: FrontSlots, place: Place, sections: DeskSection[]): DeskSection | undefined {
  const [name, band, part] = place.split('.')
  const of = slots.bands[Number(band)]
  if (name !== 'bands' || !of) return undefined
  return sections.find((one) => one.id === partsOf(of)[Number(part)]?.section)
}
