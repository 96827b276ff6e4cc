'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { partsOf } from '#domain/article/front/front-places.ts'
import type { BandSlots, FrontSlots } from '#domain/article/front/front-slots.ts'

const words = frontWords.layout
const LAYOUTS = (['calm', 'big', 'live'] as const).map((value) => ({ value, name: words.names[value] }))

type Props = { slots: FrontSlots; frame: BandSlots[]; sections: DeskSection[]; onChange: (slots: FrontSlots) => void }

/** Edits the layout of the front: its top, and the order of its bands. */
export function LayoutPanel({ slots, frame, sections, onChange }: Props) {
  const bands = slots.bands.length > 0 ? slots.bands : frame
  const nameOf = (band: BandSlots) => {
    const names = partsOf(band).map(({ section }) => sections.find((one) => one.id === section)?.name)
    return band.kind === 'feature' ? words.feature : names.filter(Boolean).join(', ')
  }
  const set = (next: BandSlots[]) => onChange({ ...slots, bands: next })
  return (
    <aside className="slotpanel" aria-label={words.heading}>
      <h2 className="head2">{words.heading}</h2>
      <Segmented
        label={words.top}
        value={slots.layout}
        choices={LAYOUTS}
        onChoose={(layout) => onChange({ ...slots, layout })}
      />
      <p className="hint">{words.hints[slots.layout]}</p>
      <h3 className="label">{words.bands(slots.bands.length > 0)}</h3>
      <ol className="band-list">
        {bands.map((band, n) => (
          // A band has no id: its index distinguishes it from another band of the same section.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${band.kind} ${n}`}>
            <span>{nameOf(band)}</span>
            <IconButton
              isSmall
              icon={ArrowUp}
              label={words.moveUp(nameOf(band))}
              aria-disabled={n === 0}
              onClick={() => set(swapped(bands, n - 1))}
            />
            <IconButton
              isSmall
              icon={ArrowDown}
              label={words.moveDown(nameOf(band))}
              aria-disabled={n === bands.length - 1}
              onClick={() => set(swapped(bands, n))}
            />
            <IconButton
              isSmall
              icon={X}
              label={words.remove(nameOf(band))}
              aria-disabled={bands.length === 1}
              onClick={() => set(bands.toSpliced(n, 1))}
            />
          </li>
        ))}
      </ol>
      <div className="field">
        <label htmlFor="add-band">{words.add}</label>
        <select
          id="add-band"
          value=""
          onChange={({ target }) =>
            set([
              ...bands,
              target.value === 'feature'
                ? { kind: 'feature', story: null }
                : { kind: 'river', section: Number(target.value), stories: [] },
            ])
          }
        >
          <option value="">{words.chooseSection}</option>
          {sections.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          <option value="feature">{words.addFeature}</option>
        </select>
      </div>
      {slots.bands.length > 0 && (
        <button type="button" className="btn" onClick={() => set([])}>
          {words.automatic}
        </button>
      )}
      <p className="hint">{words.hint}</p>
    </aside>
  )
}

const swapped = (bands: BandSlots[], n: number): BandSlots[] => {
  const [one, other] = [bands[n], bands[n + 1]]
  return one && other ? bands.toSpliced(n, 2, other, one) : bands
}
