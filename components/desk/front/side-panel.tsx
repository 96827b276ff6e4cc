import type { Dispatch } from 'react'
import type { Draft, DraftAct } from '#components/desk/front/draft-state.ts'
import { LayoutPanel } from '#components/desk/front/layout-panel.tsx'
import { SlotPanel } from '#components/desk/front/slot-panel.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { type Place, partsOf, slotAt } from '#domain/article/front-places.ts'
import type { FrontSlots } from '#domain/article/front-slots.ts'
import type { FrontSheet } from '#domain/article/front-views.ts'

type Props = {
  front: Composing
  draft: Draft
  sheet: FrontSheet | undefined
  sections: DeskSection[]
  act: Dispatch<DraftAct>
}

/** Shows the selected slot, or the layout if none is selected. */
export function SidePanel({ front, draft, sheet, sections, act }: Props) {
  const { chosen, places, all } = front
  if (chosen === null) {
    const change = (slots: FrontSlots) => act({ do: 'change', slots })
    return <LayoutPanel slots={draft.slots} frame={sheet?.frame ?? []} sections={sections} onChange={change} />
  }
  return (
    <SlotPanel
      key={chosen}
      label={front.labelOf(chosen)}
      count={frontWords.slot.position(places.indexOf(chosen) + 1, places.length)}
      slot={slotAt(all, chosen)}
      story={front.storyAt(chosen)}
      warnings={front.warningsAt(chosen)}
      sections={sections}
      section={sectionOf(all, chosen, sections)}
      onChange={(slot) => front.set(chosen, slot)}
      onMove={(by) => front.move(chosen, by)}
    />
  )
}

/** The section of the band that a slot belongs to. */
function sectionOf(slots: FrontSlots, place: Place, sections: DeskSection[]): DeskSection | undefined {
  const [name, band, part] = place.split('.')
  const of = slots.bands[Number(band)]
  if (name !== 'bands' || !of) return undefined
  return sections.find((one) => one.id === partsOf(of)[Number(part)]?.section)
}
