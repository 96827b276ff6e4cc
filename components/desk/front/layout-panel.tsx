'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { IconButton } from '#components/desk/parts/icon-button.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { partsOf } from '#domain/article/front-places.ts'
import type { BandSlots, FrontSlots, Layout } from '#domain/article/front-slots.ts'

const LAYOUTS: { value: Layout; name: string }[] = [
  { value: 'calm', name: 'Calm' },
  { value: 'big', name: 'Big news' },
  { value: 'live', name: 'Live on top' },
]
const HINTS: Record<Layout, string> = {
  calm: 'A lead, seconds beside it, and what came in last.',
  big: 'The lead across the page. While it is live, its updates stand beside it.',
  live: 'A live story above a calm day, for as long as there is one.',
}

type Props = { slots: FrontSlots; frame: BandSlots[]; sections: DeskSection[]; onChange: (slots: FrontSlots) => void }

/** Edits the layout of the front: its top, and the order of its bands. */
export function LayoutPanel({ slots, frame, sections, onChange }: Props) {
  const bands = slots.bands.length > 0 ? slots.bands : frame
  const nameOf = (band: BandSlots) => {
    const names = partsOf(band).map(({ section }) => sections.find((one) => one.id === section)?.name)
    return band.kind === 'feature' ? 'Feature' : names.filter(Boolean).join(', ')
  }
  const set = (next: BandSlots[]) => onChange({ ...slots, bands: next })
  return (
    <aside className="slotpanel" aria-label="Layout">
      <h2 className="head2">Layout</h2>
      <Segmented
        label="Top of the front"
        value={slots.layout}
        choices={LAYOUTS}
        onChoose={(layout) => onChange({ ...slots, layout })}
      />
      <p className="hint">{HINTS[slots.layout]}</p>
      <h3 className="label">Bands, {slots.bands.length > 0 ? 'by hand' : 'by rule'}</h3>
      <ol className="band-list">
        {bands.map((band, n) => (
          // A band has no id: its index distinguishes it from another band of the same section.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${band.kind} ${n}`}>
            <span>{nameOf(band)}</span>
            <IconButton
              isSmall
              icon={ArrowUp}
              label={`Move up: ${nameOf(band)}`}
              aria-disabled={n === 0}
              onClick={() => set(swapped(bands, n - 1))}
            />
            <IconButton
              isSmall
              icon={ArrowDown}
              label={`Move down: ${nameOf(band)}`}
              aria-disabled={n === bands.length - 1}
              onClick={() => set(swapped(bands, n))}
            />
            <IconButton
              isSmall
              icon={X}
              label={`Take out: ${nameOf(band)}`}
              aria-disabled={bands.length === 1}
              onClick={() => set(bands.toSpliced(n, 1))}
            />
          </li>
        ))}
      </ol>
      <div className="field">
        <label htmlFor="add-band">Add a band</label>
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
          <option value="">Choose a section</option>
          {sections.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          <option value="feature">A feature across the page</option>
        </select>
      </div>
      {slots.bands.length > 0 && (
        <button type="button" className="btn" onClick={() => set([])}>
          Let the rule choose the bands
        </button>
      )}
      <p className="hint">Choose a slot on the page to fill it, by mouse or with Tab, ↑ ↓ and Enter.</p>
    </aside>
  )
}

const swapped = (bands: BandSlots[], n: number): BandSlots[] => {
  const [one, other] = [bands[n], bands[n + 1]]
  return one && other ? bands.toSpliced(n, 2, other, one) : bands
}
