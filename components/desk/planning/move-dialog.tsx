'use client'
import { useId, useRef, useState } from 'react'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { focusUndo } from '#components/desk/parts/undo-toast.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { offsetName } from '#components/desk/planning/plan-days.ts'
import { type Moment, momentOf, type Planned, useMove } from '#components/desk/planning/use-move.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'

type Props = {
  story: Planned
  isPublished: boolean
  /** The initial time, ms UTC, for a story that has none. */
  suggested?: number | undefined
  onClose: () => void
}

/** Sets or clears the time of a story: its due time and assignee, or its scheduled publication. */
export function MoveDialog({ story, isPublished, suggested, onClose }: Props) {
  const { paper } = useNewsroom()
  const before = momentOf(story)
  const [kind, setKind] = useState<'wanted' | 'scheduled'>(
    before.kind === 'scheduled' || isPublished ? 'scheduled' : 'wanted',
  )
  const [at, setAt] = useState<number | null | undefined>(before.kind === 'none' ? (suggested ?? null) : before.at)
  const { who, personId, field } = useHolder(story)
  const [why, setWhy] = useState('')
  const [isBusy, setBusy] = useState(false)
  const move = useMove()
  const giveBack = useOpener()
  const isMoved = useRef(false)
  const give = async (to: Moment) => {
    setBusy(true)
    const refused = await move(story, to)
    setBusy(false)
    if (refused !== null) return setWhy(refused)
    isMoved.current = true
    onClose()
  }
  const submit = () => {
    if (isBusy) return
    if (at == null) setWhy(everyScreenWords.errors.noTime)
    else if (kind === 'scheduled') void give({ kind, at })
    else if (personId === '') setWhy(words.errors.noAssignee)
    else void give({ kind, at, personId })
  }
  return (
    <Dialog
      title={words.timeFor(story.headline || everyScreenWords.untitled)}
      describe={words.newsroomTime(paper.zone, at == null ? '' : offsetName(paper.zone, at))}
      onSubmit={submit}
      onClose={onClose}
      // After a move the focus goes to its Undo button.
      returnFocus={() => (isMoved.current ? focusUndo() : giveBack(new Event('close')))}
      actions={
        <>
          {before.kind !== 'none' && (
            <button type="button" className="btn quiet" onClick={() => void give({ kind: 'none' })}>
              {before.kind === 'scheduled' ? words.unschedule : words.removeTime}
            </button>
          )}
          <span className="gap" />
          <button type="button" className="btn" onClick={onClose}>
            {everyScreenWords.cancel} <kbd aria-hidden="true">{everyScreenWords.escapeKey}</kbd>
          </button>
          <button className="btn primary" aria-disabled={isBusy}>
            {words.setKind[kind]}
          </button>
        </>
      }
    >
      <div className="stack">
        <Segmented
          className="justify-self-start"
          label={words.kind}
          value={kind}
          choices={[
            { value: 'wanted', name: words.kinds.wanted, why: isPublished ? words.alreadyPublished : undefined },
            { value: 'scheduled', name: words.kinds.scheduled },
          ]}
          onChoose={setKind}
        />
        <MomentField label={words.time} at={at ?? null} onChange={(next) => (setAt(next), setWhy(''))} />
        {kind === 'wanted' && field}
        {kind === 'wanted' && who === '' && <p className="hint">{words.dueHint}</p>}
        {why && (
          <p className="why" role="alert">
            {why}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** The assignee: the current one, or a person chosen together with the time. */
function useHolder({ assignedTo }: Planned) {
  const id = useId()
  const colleagues = useColleagues()
  const [personId, setPersonId] = useState(assignedTo?.id ?? '')
  const field = (
    <div className="field">
      <label htmlFor={id}>{everyScreenWords.assignedTo}</label>
      <select id={id} value={personId} onChange={(event) => setPersonId(event.target.value)}>
        <option value="">{words.chooseAssignee}</option>
        {colleagues.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
  return { who: assignedTo?.name ?? '', personId, field }
}
