'use client'
import { Check, Clock, WifiOff, X } from 'lucide-react'
import { toast } from 'sonner'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { Pill } from '#components/desk/parts/feedback/pill.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { Steps } from '#components/desk/parts/feedback/steps.tsx'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { deliveriesWords } from '#components/desk/words/deliveries.ts'
import { everyScreenWords as words } from '#components/desk/words/every-screen.ts'
import { partsWords } from '#components/desk/words/parts.ts'

const { states, sentAgain } = deliveriesWords
const again = (
  <Button size="small" onClick={() => undefined}>
    {words.tryAgain}
  </Button>
)

/** Each sentence, state and waiting that a screen may show. */
export const feedbackExamples = [
  { id: 'notice-info', part: <Notice>{partsWords.noAnswerNew}</Notice> },
  {
    id: 'notice-warning',
    part: (
      <Notice tone="warning" icon={WifiOff} actions={again}>
        <b>{partsWords.noAnswer}</b> {partsWords.noAnswerOld}
      </Notice>
    ),
  },
  { id: 'notice-refusal', part: <Notice tone="refusal">{partsWords.notLoadedWhy}</Notice> },
  { id: 'empty', part: <Empty title={deliveriesWords.noneOfKind} how={deliveriesWords.none} act={again} /> },
  {
    id: 'steps',
    part: (
      <Empty title={deliveriesWords.noneOfKind}>
        <Steps
          of={[
            { icon: <Icon of={Clock} size="large" />, name: states.waiting, says: deliveriesWords.none, act: again },
            { icon: <Icon of={Check} size="large" />, name: states.delivered, isDone: true },
          ]}
        />
      </Empty>
    ),
  },
  { id: 'skeleton', part: <Skeleton rows={3} /> },
  {
    id: 'pills',
    part: (
      <p className="flex flex-wrap gap-4">
        <Pill tone="good" icon={Check}>
          {states.delivered}
        </Pill>
        <Pill tone="plain" icon={Clock}>
          {states.waiting}
        </Pill>
        <Pill tone="waiting" icon={Clock}>
          {states.retrying}
        </Pill>
        <Pill tone="bad" icon={X}>
          {states['given-up']}
        </Pill>
      </p>
    ),
  },
  {
    id: 'toasts',
    part: (
      <p className="flex flex-wrap gap-2">
        <Button onClick={() => toast(sentAgain)}>{words.done}</Button>
        <Button onClick={() => toastWithUndo(sentAgain, () => undefined)}>{words.undo}</Button>
        <Button kind="danger" onClick={() => toast.error(words.errors.unknown)}>
          {words.tryAgain}
        </Button>
      </p>
    ),
  },
]
