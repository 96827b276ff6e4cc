'use client'
import { useState } from 'react'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { zoneName } from '#components/desk/parts/times.ts'
import type { Choice } from '#components/desk/publish/publish-plan.ts'
import { publishWords } from '#components/desk/words/publish.ts'

const words = publishWords.when

export function WhenChoice({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const { paper } = useNewsroom()
  // The chosen time is kept while “now” is selected.
  const [later, setLater] = useState<number | undefined>()
  const isLater = choice.at !== null
  const choose = (at: number | undefined) => {
    setLater(at)
    onChange({ ...choice, at })
  }
  return (
    <section aria-labelledby="publish-when">
      <h3 className="head2" id="publish-when">
        {words.heading}
      </h3>
      <div className="stack" role="radiogroup" aria-labelledby="publish-when">
        <label className="tick">
          <input type="radio" name="when" checked={!isLater} onChange={() => onChange({ ...choice, at: null })} />{' '}
          {words.now}
        </label>
        <div className="row-flex" id="publish-time">
          <label className="tick">
            <input type="radio" name="when" checked={isLater} onChange={() => choose(later)} /> {words.at}
          </label>
          <MomentField
            label={words.time}
            at={later ?? null}
            onFocus={() => !isLater && choose(later)}
            onChange={(at) => choose(at ?? undefined)}
          />
          <span className="hint">
            {words.zone(paper.zone, typeof later === 'number' ? zoneName(paper.zone, later) : null)}
          </span>
        </div>
      </div>
    </section>
  )
}
