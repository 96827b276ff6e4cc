'use client'
import { X } from 'lucide-react'
import { FrontPanel } from '#components/desk/front/front-panel.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { MoveButtons } from '#components/desk/parts/list/move-buttons.tsx'
import { moved } from '#components/desk/parts/list/moved.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { LAYOUT_NAMES } from '#domain/article/front/front-names.ts'
import { partsOf } from '#domain/article/front/front-places.ts'
import type { BandSlots } from '#domain/article/front/front-slots.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'

const LAYOUTS = ['calm', 'big', 'live'] as const
const HINTS = {
  calm: msg('A lead, seconds beside it, and the latest stories.'),
  big: msg('The lead across the page. If it is a live story, its updates appear beside it.'),
  live: msg('A live story above the calm layout, for as long as there is one.'),
}

/** Edits the layout of the front: its top, and the order of its bands. */
export function LayoutPanel({ front, sections }: { front: Composing; sections: DeskSection[] }) {
  const { slots, change } = front
  const { bands } = front.all
  const nameOf = (band: BandSlots) => {
    const names = partsOf(band).map(({ section }) => sections.find((one) => one.id === section)?.name)
    return band.kind === 'feature' ? t('Feature', {}, 'band of the front') : saidList(names, 'commas')
  }
  const set = (next: BandSlots[]) => change({ ...slots, bands: next })
  return (
    <FrontPanel label={t('Layout')} title={t('Layout')}>
      <Segmented
        label={t('Top of the front')}
        value={slots.layout}
        choices={LAYOUTS.map((value) => ({ value, name: t(LAYOUT_NAMES[value]) }))}
        onChoose={(layout) => change({ ...slots, layout })}
      />
      <p className={HINT}>{t(HINTS[slots.layout])}</p>
      <h3 className="text-sm font-semibold">{slots.bands.length > 0 ? t('Bands, by hand') : t('Bands, automatic')}</h3>
      <ol>
        {bands.map((band, n) => (
          // A band has no id: its index distinguishes it from another band of the same section.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${band.kind} ${n}`} className="flex items-center gap-1 border-b border-rule py-1">
            <span className="flex-1">{nameOf(band)}</span>
            <MoveButtons
              list="bands"
              name={nameOf(band)}
              at={n}
              count={bands.length}
              onMove={(by) => set(moved(bands, n, by))}
            />
            <IconButton
              isSmall
              icon={X}
              label={t('Remove {name}', { name: nameOf(band) })}
              aria-disabled={bands.length === 1}
              onClick={() => set(bands.toSpliced(n, 1))}
            />
          </li>
        ))}
      </ol>
      <ChoiceList
        label={t('Add a band')}
        value=""
        choices={[
          { value: '', name: t('Choose a section') },
          ...sections.map(({ id, name }) => ({ value: id, name })),
          { value: 'feature', name: t('A feature across the page') },
        ]}
        onChoose={(of) => set([...bands, newBand(of)])}
      />
      {slots.bands.length > 0 && <Button onClick={() => set([])}>{t('Choose the bands automatically')}</Button>}
      <p className={HINT}>{t('Select a slot on the page to fill it: click it, or use Tab, ↑ ↓ and Enter.')}</p>
    </FrontPanel>
  )
}

const newBand = (of: string): BandSlots =>
  of === 'feature' ? { kind: 'feature', story: null } : { kind: 'river', section: Number(of), stories: [] }
