'use client'
import { useRef } from 'react'
import { z } from 'zod'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { SegmentedField, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { focusUndo } from '#components/desk/parts/undo-toast.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { offsetName } from '#components/desk/planning/plan-days.ts'
import { momentOf, type Planned, useMove } from '#components/desk/planning/use-move.ts'
import { msg, t } from '#domain/messages/t.ts'

const SET_KIND = { wanted: msg('Set due time'), scheduled: msg('Schedule') }

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
    says: { at: t('Choose a day and a time.'), personId: t('Choose the person it is assigned to.') },
    send: (to) => move(story, to),
    onDone: done,
  })
  const remove = useAct({ send: () => move(story, { kind: 'none' }), renews: [], onDone: done })
  const [kind, time] = form.watch(['kind', 'at'])
  return (
    <FormDialog
      form={form}
      title={t('Time for “{headline}”', { headline: nameOfStory(story.headline) })}
      describe={
        time === null
          ? t('Newsroom time, {zone}.', { zone: paper.zone })
          : t('Newsroom time, {zone}, {offset}.', { zone: paper.zone, offset: offsetName(paper.zone, time) })
      }
      does={t(SET_KIND[kind])}
      doing={t(SET_KIND[kind])}
      note={
        before.kind !== 'none' && (
          <Button kind="quiet" size="small" onClick={() => remove.act()}>
            {before.kind === 'scheduled' ? t('Unschedule') : t('Remove the due time')}
          </Button>
        )
      }
      onClose={onClose}
      // After a move the focus goes to its Undo button.
      returnFocus={() => (isMoved.current ? focusUndo() : giveBack(new Event('close')))}
    >
      <SegmentedField
        name="kind"
        label={t('What the time is for')}
        className="justify-items-start"
        choices={[
          {
            value: 'wanted',
            name: t('Due', {}, 'of a story'),
            why: isPublished ? t('It is already published') : undefined,
          },
          { value: 'scheduled', name: t('Publish') },
        ]}
      />
      <TimeFormField name="at" label={t('Time')} />
      {kind === 'wanted' && (
        <SelectField
          name="personId"
          label={t('Assigned to')}
          hint={
            story.assignedTo ? undefined : t('Nothing is published at the due time; the story is then shown as late.')
          }
          choices={[{ value: '', name: t('Choose a person') }, ...people.map(({ id, name }) => ({ value: id, name }))]}
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
