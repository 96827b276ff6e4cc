'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { FrontPanel } from '#components/desk/front/front-panel.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { partsOf } from '#domain/article/front/front-places.ts'
import type { BandSlots } from '#domain/article/front/front-slots.ts'

const words = frontWords.layout
const LAYOUTS = (['calm', 'big', 'live'] as const).map((value) => ({ value, name: words.names[value] }))

/** Edits the layout of the front: its top, and the order of its bands. */
export function LayoutPanel({ front, sections }: { front: Composing; sections: DeskSection[] }) {
  const { slots, change } = front
  const { bands } = front.all
  const nameOf = (band: BandSlots) => {
    const names = partsOf(band).map(({ section }) => sections.find((one) => one.id === section)?.name)
    return band.kind === 'feature' ? words.feature : names.filter(Boolean).join(', ')
  }
  const set = (next: BandSlots[]) => change({ ...slots, bands: next })
  const actsOn = (n: number) => [
    { icon: ArrowUp, label: words.moveUp, isOff: n === 0, next: () => swapped(bands, n - 1) },
    { icon: ArrowDown, label: words.moveDown, isOff: n === bands.length - 1, next: () => swapped(bands, n) },
    { icon: X, label: words.remove, isOff: bands.length === 1, next: () => bands.toSpliced(n, 1) },
  ]
  return (
    <FrontPanel label={words.heading} title={words.heading}>
      <Segmented
        label={words.top}
        value={slots.layout}
        choices={LAYOUTS}
        onChoose={(layout) => change({ ...slots, layout })}
      />
      <p className={HINT}>{words.hints[slots.layout]}</p>
      <h3 className="text-sm font-semibold">{words.bands(slots.bands.length > 0)}</h3>
      <ol>
        {bands.map((band, n) => (
          // A band has no id: its index distinguishes it from another band of the same section.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${band.kind} ${n}`} className="flex items-center gap-1 border-b border-rule py-1">
            <span className="flex-1">{nameOf(band)}</span>
            {actsOn(n).map(({ icon, label, isOff, next }) => (
              <IconButton
                key={label('')}
                isSmall
                icon={icon}
                label={label(nameOf(band))}
                aria-disabled={isOff}
                onClick={() => set(next())}
              />
            ))}
          </li>
        ))}
      </ol>
      <ChoiceList
        label={words.add}
        value=""
        choices={[
          { value: '', name: words.chooseSection },
          ...sections.map(({ id, name }) => ({ value: id, name })),
          { value: 'feature', name: words.addFeature },
        ]}
        onChoose={(of) => set([...bands, newBand(of)])}
      />
      {slots.bands.length > 0 && <Button onClick={() => set([])}>{words.automatic}</Button>}
      <p className={HINT}>{words.hint}</p>
    </FrontPanel>
  )
}

const newBand = (of: string): BandSlots =>
  of === 'feature' ? { kind: 'feature', story: null } : { kind: 'river', section: Number(of), stories: [] }

const swapped = (bands: BandSlots[], n: number): BandSlots[] => {
  const [one, other] = [bands[n], bands[n + 1]]
  return one && other ? bands.toSpliced(n, 2, other, one) : bands
}
