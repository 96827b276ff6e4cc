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
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { ChecklistStep } from '#domain/paper/checklist.ts'

const STEPS: Record<ChecklistStep, { name: Message; how: Message; act: Message | null }> = {
  sections: {
    name: msg('Sections'),
    how: msg('The parts of the paper, such as Politics and Sport.'),
    act: msg('Add sections'),
  },
  people: { name: msg('People'), how: msg('Invite the reporters and editors, each by a link.'), act: msg('Invite') },
  logo: {
    name: msg('Logo'),
    how: msg('For search results and feeds, and for the top of each page.'),
    act: msg('Choose a logo'),
  },
  story: {
    name: msg('First story'),
    how: msg('A headline is enough to start. It is saved as you type.'),
    act: msg('New story'),
  },
  front: {
    name: msg('Front'),
    how: msg('Automatic until you choose which stories stand on top.'),
    act: msg('Arrange the front'),
  },
  'moving-in': {
    name: msg('Moving in'),
    how: msg(
      'Stories from WordPress, Ghost, Substack, Markdown files and others. You see a plan before anything is imported.',
    ),
    act: msg('Import', 'verb'),
  },
  online: {
    name: msg('Going online'),
    how: msg('On the server: set SITE_URL to the address that readers type, beginning with https://, and restart.'),
    act: null,
  },
}

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
    done: t('The list is hidden.'),
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
          {t('The first day')}
        </h2>
        <span className="flex-1">
          {t('{done, number} of {all, number} done', {
            done: steps.filter(({ isDone }) => isDone).length,
            all: steps.length,
          })}
        </span>
        <IconButton isSmall icon={X} label={t('Hide this list')} onClick={() => hide.act()} />
      </header>
      <Steps
        of={steps.map(({ step, isDone }) => ({
          icon: (
            <Pill tone="plain" icon={isDone ? Check : Circle} isIconOnly>
              {isDone ? t('Done', {}, 'step') : t('To do', {}, 'step')}
            </Pill>
          ),
          name: t(STEPS[step].name),
          says: !isDone && t(STEPS[step].how),
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
  const { act } = STEPS[step]
  if (act === null) return null
  if (step === 'story')
    return (
      <Button kind="primary" size="small" keys="N" onClick={begin}>
        {t(act)}
      </Button>
    )
  return page ? (
    <ButtonLink size="small" href={page}>
      {t(act)}
    </ButtonLink>
  ) : null
}
