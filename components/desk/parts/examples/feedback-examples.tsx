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
import { t } from '#domain/messages/t.ts'

const TryAgain = () => (
  <Button size="small" onClick={() => undefined}>
    {t('Try again')}
  </Button>
)

/** Each sentence, state and waiting that a screen may show. */
export const feedbackExamples = () => [
  { id: 'notice-info', part: <Notice>{t('What you write is kept in this browser.')}</Notice> },
  {
    id: 'notice-warning',
    part: (
      <Notice tone="warning" icon={WifiOff} actions={<TryAgain />}>
        <b>{t('The server does not answer.')}</b>{' '}
        {t('This page may be out of date. What you write is kept in this browser.')}
      </Notice>
    ),
  },
  {
    id: 'notice-refusal',
    part: <Notice tone="refusal">{t('What you wrote is safe, and readers are not affected.')}</Notice>,
  },
  {
    id: 'empty',
    part: (
      <Empty
        title={t('There are no deliveries in this state.')}
        how={t('Nothing was sent yet. If PURGE_URL is set, the cache in front is notified of every publication.')}
        act={<TryAgain />}
      />
    ),
  },
  {
    id: 'steps',
    part: (
      <Empty title={t('There are no deliveries in this state.')}>
        <Steps
          of={[
            {
              icon: <Icon of={Clock} size="large" />,
              name: t('waiting'),
              says: t(
                'Nothing was sent yet. If PURGE_URL is set, the cache in front is notified of every publication.',
              ),
              act: <TryAgain />,
            },
            { icon: <Icon of={Check} size="large" />, name: t('delivered'), isDone: true },
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
          {t('delivered')}
        </Pill>
        <Pill tone="plain" icon={Clock}>
          {t('waiting')}
        </Pill>
        <Pill tone="waiting" icon={Clock}>
          {t('retrying')}
        </Pill>
        <Pill tone="bad" icon={X}>
          {t('failed')}
        </Pill>
      </p>
    ),
  },
  {
    id: 'toasts',
    part: (
      <p className="flex flex-wrap gap-2">
        <Button onClick={() => toast(t('It is being sent again.'))}>{t('Done')}</Button>
        <Button onClick={() => toastWithUndo(t('It is being sent again.'), () => undefined)}>{t('Undo')}</Button>
        <Button kind="danger" onClick={() => toast.error(t('Something went wrong here. Try again.'))}>
          {t('Try again')}
        </Button>
      </p>
    ),
  },
]
