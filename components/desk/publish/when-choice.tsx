'use client'
import { useState } from 'react'
import { HINT, TICK, TICK_LINE } from '#components/desk/parts/field/control-look.ts'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { zoneName } from '#components/desk/parts/times.ts'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
import type { ChoiceProps } from '#components/desk/publish/publish-plan.ts'
import { t } from '#domain/messages/t.ts'

export function WhenChoice({ choice, onChange }: ChoiceProps) {
  const { paper } = useNewsroom()
  // The chosen time is kept while “now” is selected.
  const [later, setLater] = useState<number | undefined>()
  const isLater = choice.at !== null
  const choose = (at: number | undefined) => {
    setLater(at)
    onChange({ ...choice, at })
  }
  const radio = (label: string, isChosen: boolean, choose: () => void) => (
    <label className={TICK_LINE}>
      <input type="radio" className={TICK} name="when" checked={isChosen} onChange={choose} /> {label}
    </label>
  )
  return (
    <PublishPart title={t('When?')} radios="grid gap-3">
      {radio(t('Now'), !isLater, () => onChange({ ...choice, at: null }))}
      <div className="flex flex-wrap items-center gap-2" id="publish-time">
        {radio(t('At', {}, 'before the time of publication'), isLater, () => choose(later))}
        <MomentField
          label={t('Time')}
          at={later ?? null}
          onFocus={() => !isLater && choose(later)}
          onChange={(at) => choose(at ?? undefined)}
        />
        <span className={HINT}>
          {later === undefined
            ? t('Newsroom time, {zone}', { zone: paper.zone })
            : t('Newsroom time, {zone} ({name})', { zone: paper.zone, name: zoneName(paper.zone, later) })}
        </span>
      </div>
    </PublishPart>
  )
}
