'use client'
import { useRef } from 'react'
import { z } from 'zod'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { SegmentedField, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { focusUndo } from '#components/desk/parts/undo-toast.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { offsetName } from '#components/desk/planning/plan-days.ts'
import { momentOf, type Planned, useMove } from '#components/desk/planning/use-move.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'

const at = z.int()
const moment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scheduled'), at }),
  z.object({ kind: z.literal('wanted'), at, personId: z.string().min(1) }),
])
type Fields = { kind: 'wanted' | 'scheduled'; at: number | null; personId: string }

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
  const people = usePeople(story)
  const move = useMove()
  const giveBack = useOpener()
  const isMoved = useRef(false)
  const done = () => {
    isMoved.current = true
    onClose()
  }
  const start: Fields = {
    kind: before.kind === 'scheduled' || isPublished ? 'scheduled' : 'wanted',
    at: before.kind === 'none' ? (suggested ?? null) : before.at,
    personId: story.assignedTo?.id ?? '',
  }
  const form = useDeskForm({
    schema: moment,
    start,
    says: { at: everyScreenWords.errors.noTime, personId: words.errors.noAssignee },
    send: (to) => move(story, to),
    onDone: done,
  })
  const remove = useAct({ send: () => move(story, { kind: 'none' }), renews: [], onDone: done })
  const [kind, time] = form.watch(['kind', 'at'])
  return (
    <FormDialog
      form={form}
      title={words.timeFor(story.headline || everyScreenWords.untitled)}
      describe={words.newsroomTime(paper.zone, time === null ? '' : offsetName(paper.zone, time))}
      does={words.setKind[kind]}
      doing={words.setKind[kind]}
      note={
        before.kind !== 'none' && (
          <Button kind="quiet" size="small" onClick={() => remove.act()}>
            {before.kind === 'scheduled' ? words.unschedule : words.removeTime}
          </Button>
        )
      }
      onClose={onClose}
      // After a move the focus goes to its Undo button.
      returnFocus={() => (isMoved.current ? focusUndo() : giveBack(new Event('close')))}
    >
      <SegmentedField
        name="kind"
        label={words.kind}
        className="justify-items-start"
        choices={[
          { value: 'wanted', name: words.kinds.wanted, why: isPublished ? words.alreadyPublished : undefined },
          { value: 'scheduled', name: words.kinds.scheduled },
        ]}
      />
      <TimeFormField name="at" label={words.time} />
      {kind === 'wanted' && (
        <SelectField
          name="personId"
          label={everyScreenWords.assignedTo}
          hint={story.assignedTo ? undefined : words.dueHint}
          choices={[{ value: '', name: words.chooseAssignee }, ...people.map(({ id, name }) => ({ value: id, name }))]}
        />
      )}
    </FormDialog>
  )
}

/** Colleagues, among whom the one who has the story is at once. */
function usePeople({ assignedTo }: Planned): { id: string; name: string }[] {
  const colleagues = useColleagues()
  const isKnown = assignedTo === null || colleagues.some(({ id }) => id === assignedTo.id)
  return isKnown ? colleagues : [assignedTo, ...colleagues]
}
