'use client'
import { useState } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { zoneName } from '#components/desk/parts/times.ts'
import type { Choice } from '#components/desk/publish/publish-plan.ts'
import { instantsAt } from '#components/desk/publish/wall-time.ts'

export function WhenChoice({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const { paper } = useNewsroom()
  const [wall, setWall] = useState('')
  const instants = instantsAt(paper.zone, wall)
  const isLater = choice.at !== null
  const choose = (typed: string) => {
    setWall(typed)
    onChange({ ...choice, at: instantsAt(paper.zone, typed)[0] })
  }
  return (
    <section aria-labelledby="publish-when">
      <h3 className="head2" id="publish-when">
        When?
      </h3>
      <div className="stack" role="radiogroup" aria-labelledby="publish-when">
        <label className="tick">
          <input type="radio" name="when" checked={!isLater} onChange={() => onChange({ ...choice, at: null })} /> Now
        </label>
        <div className="row-flex">
          <label className="tick">
            <input type="radio" name="when" checked={isLater} onChange={() => choose(wall)} /> At
          </label>
          <input
            className="input time"
            type="datetime-local"
            aria-label="Time"
            value={wall}
            onFocus={() => !isLater && choose(wall)}
            onChange={(event) => choose(event.target.value)}
          />
          <span className="hint">
            Newsroom time, {paper.zone}
            {wall !== '' && instants.length === 0 && '. The clocks skip that minute: choose another.'}
          </span>
        </div>
        {isLater && instants.length === 2 && (
          <fieldset className="row-flex">
            <legend>That time happens twice that night. Which one?</legend>
            {instants.map((at) => (
              <label className="tick" key={at}>
                <input
                  type="radio"
                  name="which"
                  checked={choice.at === at}
                  onChange={() => onChange({ ...choice, at })}
                />
                {zoneName(paper.zone, at)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </section>
  )
}
