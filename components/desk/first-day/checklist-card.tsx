'use client'
import { Check, Circle, X } from 'lucide-react'
import { useChecklist } from '#components/desk/first-day/use-checklist.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
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

/** The checklist of a new paper's first day, on the list of stories. Each step is checked off by what is there. */
export function ChecklistCard() {
  const { steps, hide } = useChecklist()
  if (!steps) return null
  return (
    <section className="checklist" aria-labelledby="checklist-title">
      <header>
        <h2 id="checklist-title">{words.title}</h2>
        <span className="n">{words.done(steps.filter(({ isDone }) => isDone).length, steps.length)}</span>
        <span className="gap" />
        <IconButton isSmall icon={X} label={words.hide} onClick={hide} />
      </header>
      <ul>
        {steps.map(({ step, isDone }) => (
          <li key={step} className={isDone ? 'done' : undefined}>
            {isDone ? (
              <Check className="i" aria-label={words.isDone} />
            ) : (
              <Circle className="i" aria-label={words.isOpen} />
            )}
            <div>
              <b>{words.steps[step].name}</b>
              {!isDone && <p>{words.steps[step].how}</p>}
            </div>
            {!isDone && <StepAct step={step} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function StepAct({ step }: { step: ChecklistStep }) {
  const { begin } = useNewStory()
  const page = PAGES[step]
  const { act } = words.steps[step]
  if (step === 'story')
    return (
      <button type="button" className="btn s primary" onClick={begin}>
        {act} <kbd aria-hidden="true">N</kbd>
      </button>
    )
  return page && act ? (
    <DeskLink className="btn s" href={page}>
      {act}
    </DeskLink>
  ) : null
}
