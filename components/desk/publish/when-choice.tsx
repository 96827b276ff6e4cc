'use client'
import { useState } from 'react'
import { HINT, TICK, TICK_LINE } from '#components/desk/parts/field/control-look.ts'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { zoneName } from '#components/desk/parts/times.ts'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
import type { ChoiceProps } from '#components/desk/publish/publish-plan.ts'
import { publishWords } from '#components/desk/words/publish.ts'

const words = publishWords.when

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
    <PublishPart title={words.heading} radios="grid gap-3">
      {radio(words.now, !isLater, () => onChange({ ...choice, at: null }))}
      <div className="flex flex-wrap items-center gap-2" id="publish-time">
        {radio(words.at, isLater, () => choose(later))}
        <MomentField
          label={words.time}
          at={later ?? null}
          onFocus={() => !isLater && choose(later)}
          onChange={(at) => choose(at ?? undefined)}
        />
        <span className={HINT}>{words.zone(paper.zone, later === undefined ? null : zoneName(paper.zone, later))}</span>
      </div>
    </PublishPart>
  )
}
