'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { requestQueries } from '#components/desk/queries/request-queries.ts'
import { DecisionForm } from '#components/desk/requests/decision-form.tsx'
import { ChangeDialog } from '#components/desk/requests/request-dialogs.tsx'
import { RequestMark } from '#components/desk/requests/request-mark.tsx'
import { t } from '#domain/messages/t.ts'
import type { RequestStory, RequestView } from '#domain/requests/request-views.ts'
import { RUNG_NAMES } from '#domain/requests/rung-names.ts'

/** A request: what is asked for, the stories that it is about, the decisions, and the form for the next one. */
export function RequestPage({ id }: { id: number }) {
  const { data: request, error, refetch } = useQuery(requestQueries.one(id))
  return (
    <>
      <Bar
        back={{ name: t('All requests'), href: '/desk/requests' }}
        title={t('Request {n}', { n: String(id) })}
        state={request && <RequestMark of={request} />}
      >
        {request && <Acts of={request} />}
      </Bar>
      <ReadingTrouble
        what={t('The request')}
        error={error}
        hasOld={request !== undefined}
        onRetry={() => void refetch()}
      />
      {request && (
        <PageColumn>
          <Asked of={request} />
          <PagePart title={t('Stories')}>
            {request.stories.length === 0 ? (
              <p className="text-ink-2">{t('No story was found by the addresses.')}</p>
            ) : (
              <Stories of={request.stories} />
            )}
          </PagePart>
          {request.decisions.length > 0 && <Decisions of={request.decisions} />}
          <PagePart title={request.rung === null ? t('Decide') : t('Decide again')}>
            <DecisionForm key={`${request.version} ${request.stories.length}`} of={request} />
          </PagePart>
        </PageColumn>
      )}
    </>
  )
}

/** The texts of the request, or that it was erased. */
function Asked({
  of: { name, address, about, words, receivedAt, dueAt, byForm, rung, erasedAt },
}: {
  of: RequestView
}) {
  return (
    <PagePart title={t('What is asked for')}>
      <p className="text-sm text-ink-2">
        {byForm ? t('Received by the form:') : t('Entered by hand:')} <When at={receivedAt} />
        {rung === null && (
          <>
            {' · '}
            {t('Due:')} <When at={dueAt} />
          </>
        )}
      </p>
      {erasedAt === null ? (
        <>
          <p>
            <bdi>{name}</bdi>{' '}
            <a className="text-blue underline" href={`mailto:${address}`}>
              <bdi>{address}</bdi>
            </a>
          </p>
          <p className="font-serif whitespace-pre-wrap">
            <bdi>{words}</bdi>
          </p>
          <p className="text-sm whitespace-pre-wrap text-ink-2">
            <bdi>{about}</bdi>
          </p>
        </>
      ) : (
        <p className="text-ink-2">
          {t('Name, address and text were erased:')} <When at={erasedAt} />
        </p>
      )}
    </PagePart>
  )
}

/** Stories with a link to each one’s editor, where notes, updates and names are made. */
const Stories = ({ of: stories }: { of: RequestStory[] }) => (
  <ul className="grid gap-1">
    {stories.map(({ id, headline, status }) => (
      <li key={id} className="flex flex-wrap items-center gap-x-3">
        <StoryLink id={id} headline={headline} className="text-blue underline underline-offset-[0.15em]" />
        <StateMark status={status} />
      </li>
    ))}
  </ul>
)

const Decisions = ({ of: decisions }: { of: RequestView['decisions'] }) => (
  <PagePart title={t('Decisions')}>
    <ol className="grid gap-4">
      {decisions.map(({ rung, reason, at, by, stories }) => (
        <li key={at} className="grid gap-1">
          <p>
            <b>{t(RUNG_NAMES[rung])}</b> <When at={at} /> {by && <bdi className="text-ink-2">{by.name}</bdi>}
          </p>
          <p className="whitespace-pre-wrap">
            <bdi>{reason}</bdi>
          </p>
          {stories.length > 0 && <Stories of={stories} />}
        </li>
      ))}
    </ol>
  </PagePart>
)

/** Of an open request its change and its deletion, of a decided one the erasure of what was typed. */
function Acts({ of }: { of: RequestView }) {
  const [open, setOpen] = useState<'change' | 'end' | null>(null)
  const close = () => setOpen(null)
  const isOpen = of.rung === null
  return (
    <>
      {isOpen && <Button onClick={() => setOpen('change')}>{t('Change…')}</Button>}
      {of.erasedAt === null && (
        <Button kind="danger" onClick={() => setOpen('end')}>
          {isOpen ? t('Delete…') : t('Erase…')}
        </Button>
      )}
      {open === 'change' && <ChangeDialog of={of} onClose={close} />}
      {open === 'end' && <EndDialog of={of} onClose={close} />}
    </>
  )
}

function EndDialog({ of: { id, rung }, onClose }: { of: RequestView; onClose: () => void }) {
  const router = useRouter()
  const isOpen = rung === null
  const { act, isPending } = useAct({
    send: () => (isOpen ? api.send('DELETE', `/api/requests/${id}`) : api.send('POST', `/api/requests/${id}/erasure`)),
    done: isOpen ? t('The request was deleted.') : t('Name, address and text were erased.'),
    renews: [requestQueries.all],
    onDone: () => {
      onClose()
      if (isOpen) router.push('/desk/requests')
    },
  })
  return (
    <ConfirmDialog
      title={isOpen ? t('Delete this request?') : t('Erase name, address and text?')}
      describe={
        isOpen
          ? t(
              'For what is no request, such as an advertisement. It is not counted. Others are decided, also by “Nothing changes”.',
            )
          : t('Number, dates and decisions stay. This cannot be undone.')
      }
      does={isOpen ? t('Delete request') : t('Erase')}
      isDanger
      isBusy={isPending}
      onConfirm={() => act()}
      onClose={onClose}
    />
  )
}
