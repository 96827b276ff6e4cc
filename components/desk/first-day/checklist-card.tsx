'use client'
import { Check, Circle, X } from 'lucide-react'
import { useId } from 'react'
import { api } from '#components/desk/api.ts'
import { useChecklist } from '#components/desk/first-day/use-checklist.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Pill } from '#components/desk/parts/feedback/pill.tsx'
import { Steps } from '#components/desk/parts/feedback/steps.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { checklistQueries } from '#components/desk/queries/checklist-queries.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { firstDayWords as words } from '#components/desk/words/first-day.ts'
import type { ChecklistStep } from '#domain/paper/checklist.ts'

/** The page of each step. A story begins in place, and going online is a matter of the server. */
const PAGES: Partial<Record<ChecklistStep, `/desk/${string}`>> = {
  sections: '/desk/sections',
  people: '/desk/people',
  logo: '/desk/settings/look',
  front: '/desk/front',
  'moving-in': '/desk/imports/new',
}
const put = (isHidden: boolean) => api.send('PUT', '/api/checklist', { isHidden })

/** The checklist of a new paper's first day, on the list of stories. Each step is checked off by what is there. */
export function ChecklistCard() {
  const steps = useChecklist()
  const id = useId()
  const hide = useAct({
    send: () => put(true),
    done: words.hidden,
    undo: () => put(false),
    renews: [checklistQueries.steps().queryKey],
  })
  if (!steps) return null
  return (
    <section
      className="m-6 mb-4 max-w-176 rounded-[6px] border border-rule bg-raised p-4 phone:m-4"
      aria-labelledby={id}
    >
      <header className="flex items-baseline gap-3">
        <h2 id={id} className="font-serif text-xl leading-[1.2] font-bold">
          {words.title}
        </h2>
        <span className="flex-1">{words.done(steps.filter(({ isDone }) => isDone).length, steps.length)}</span>
        <IconButton isSmall icon={X} label={words.hide} onClick={() => hide.act()} />
      </header>
      <Steps
        of={steps.map(({ step, isDone }) => ({
          icon: (
            <Pill tone="plain" icon={isDone ? Check : Circle} isIconOnly>
              {isDone ? words.isDone : words.isOpen}
            </Pill>
          ),
          name: words.steps[step].name,
          says: !isDone && words.steps[step].how,
          act: !isDone && <StepAct step={step} />,
          isDone,
        }))}
      />
    </section>
  )
}

function StepAct({ step }: { step: ChecklistStep }) {
  const { begin } = useNewStory()
  const page = PAGES[step]
  const { act } = words.steps[step]
  if (step === 'story')
    return (
      <Button kind="primary" size="small" keys="N" onClick={begin}>
        {act}
      </Button>
    )
  return page ? (
    <ButtonLink size="small" href={page}>
      {act}
    </ButtonLink>
  ) : null
}
