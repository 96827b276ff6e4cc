import type { Dispatch, ReactNode } from 'react'
import type { Draft, DraftAct } from '#components/desk/front/draft-state.ts'
import { LayoutPanel } from '#components/desk/front/layout-panel.tsx'
import { SlotPanel } from '#components/desk/front/slot-panel.tsx'
import { SlotStories } from '#components/desk/front/slot-stories.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { Sheet } from '#components/desk/parts/dialog/sheet.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { type Place, partsOf, slotAt } from '#domain/article/front/front-places.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import type { FrontSheet } from '#domain/article/front/front-views.ts'

type Props = {
  front: Composing
  draft: Draft
  sheet: FrontSheet | undefined
  sections: DeskSection[]
  act: Dispatch<DraftAct>
  isNarrow: boolean
  /** Whether the slot was opened as a sheet, in a narrow window. */
  isSlotOpen: boolean
  onClose: () => void
}

/** Shows the selected slot, or the layout if none is selected; in a narrow window the slot is a sheet over the page. */
export function SidePanel({ front, draft, sheet, sections, act, isNarrow, isSlotOpen, onClose }: Props) {
  const { chosen } = front
  const change = (slots: FrontSlots) => act({ do: 'change', slots })
  const layout = <LayoutPanel slots={draft.slots} frame={sheet?.frame ?? []} sections={sections} onChange={change} />
  if (chosen === null) return layout
  if (!isNarrow) return <ChosenSlot front={front} sections={sections} place={chosen} />
  return (
    <>
      {layout}
      {isSlotOpen && (
        <Sheet title={frontWords.slot.selected} onClose={onClose}>
          <ChosenSlot front={front} sections={sections} place={chosen}>
            <SlotStories front={front} place={chosen} onDone={onClose} />
          </ChosenSlot>
        </Sheet>
      )}
    </>
  )
}

type SlotProps = { front: Composing; sections: DeskSection[]; place: Place; children?: ReactNode }

function ChosenSlot({ front, sections, place: chosen, children }: SlotProps) {
  const { places, all } = front
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
    >
      {children}
    </SlotPanel>
  )
}

/** The section of the band that a slot belongs to. */
function sectionOf(slots: FrontSlots, place: Place, sections: DeskSection[]): DeskSection | undefined {
  const [name, band, part] = place.split('.')
  const of = slots.bands[Number(band)]
  if (name !== 'bands' || !of) return undefined
  return sections.find((one) => one.id === partsOf(of)[Number(part)]?.section)
}
