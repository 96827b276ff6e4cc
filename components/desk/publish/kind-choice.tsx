'use client'
import type { Choice } from '#components/desk/publish/publish-plan.ts'
import { publishWords } from '#components/desk/words/publish.ts'

const words = publishWords.kind
const kinds = ['minor', 'update', 'correction'] as const
const MAX_NOTE = 2_000

export function KindChoice({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  return (
    <section aria-labelledby="publish-kind">
      <h3 className="head2" id="publish-kind">
        {words.heading}{' '}
        <span className="r dim hide-s" aria-hidden="true">
          {words.keys} <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd>
        </span>
      </h3>
      <div className="kinds" role="radiogroup" aria-labelledby="publish-kind">
        {kinds.map((kind, at) => (
          <div key={kind}>
            <label className="kind">
              <input
                type="radio"
                name="kind"
                checked={choice.kind === kind}
                onChange={() => onChange({ ...choice, kind })}
              />
              <b>{words.names[kind]}</b>
              <p>{words.hints[kind]}</p>
              <kbd aria-hidden="true">{at + 1}</kbd>
            </label>
            {kind === 'correction' && choice.kind === kind && (
              <div className="field note-field" id="publish-note">
                <label htmlFor="correction-note">
                  {words.note} <span className="of">{words.noteLength(choice.note.length, MAX_NOTE)}</span>
                </label>
                <textarea
                  id="correction-note"
                  className="serif"
                  rows={3}
                  maxLength={MAX_NOTE}
                  value={choice.note}
                  onChange={(event) => onChange({ ...choice, note: event.target.value })}
                />
                <small>{words.noteHint}</small>
              </div>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
