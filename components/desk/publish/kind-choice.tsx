'use client'
import type { Choice } from '#components/desk/publish/publish-plan.ts'

const kinds = [
  { kind: 'minor', name: 'Minor fix', words: 'A typo, a comma, a better crop. Readers need not know.' },
  { kind: 'update', name: 'Update', words: 'The news has moved on. The story says “Updated”.' },
  { kind: 'correction', name: 'Correction', words: 'We had a fact wrong. A dated note stands on the story.' },
] as const
const MAX_NOTE = 2_000

export function KindChoice({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  return (
    <section aria-labelledby="publish-kind">
      <h3 className="head2" id="publish-kind">
        What kind of change is it?{' '}
        <span className="r dim hide-s" aria-hidden="true">
          keys <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd>
        </span>
      </h3>
      <div className="kinds" role="radiogroup" aria-labelledby="publish-kind">
        {kinds.map(({ kind, name, words }, at) => (
          <div key={kind}>
            <label className="kind">
              <input
                type="radio"
                name="kind"
                checked={choice.kind === kind}
                onChange={() => onChange({ ...choice, kind })}
              />
              <b>{name}</b>
              <p>{words}</p>
              <kbd aria-hidden="true">{at + 1}</kbd>
            </label>
            {kind === 'correction' && choice.kind === kind && (
              <div className="field note-field">
                <label htmlFor="correction-note">
                  The note, as readers will see it{' '}
                  <span className="of">
                    {choice.note.length} of {MAX_NOTE}
                  </span>
                </label>
                <textarea
                  id="correction-note"
                  className="serif"
                  rows={3}
                  maxLength={MAX_NOTE}
                  value={choice.note}
                  onChange={(event) => onChange({ ...choice, note: event.target.value })}
                />
                <small>
                  Say what was wrong and what is right. It is never deleted; a second correction stands below it.
                </small>
              </div>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
