'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ConfirmAct } from '#components/desk/parts/dialog/confirm-act.tsx'
import { When } from '#components/desk/parts/list/when.tsx'
import { PageReading } from '#components/desk/parts/page-reading.tsx'
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
  const query = useQuery(requestQueries.one(id))
  const { data: request } = query
  return (
    <>
      <Bar
        back={{ name: t('All requests'), href: '/desk/requests' }}
        title={t('Request {n}', { n: String(id) })}
        state={request && <RequestMark of={request} />}
      >
        {request && <Acts of={request} />}
      </Bar>
      <PageReading what={t('The request')} of={query} />
      {request && (
        <PageColumn>
          <Asked of={request} />
          <PagePart title={t('Stories')}>
            {request.stories.length === 0 && <p className="text-ink-2">{t('No story was found by the addresses.')}</p>}
            <Stories of={request.stories} />
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
function Asked({ of }: { of: RequestView }) {
  return (
    <PagePart title={t('What is asked for')}>
      <p className="text-sm text-ink-2">
        {of.byForm ? t('Received by the form:') : t('Entered by hand:')} <When at={of.receivedAt} />
        {of.rung === null && (
          <>
            {' · '}
            {t('Due:')} <When at={of.dueAt} />
          </>
        )}
      </p>
      {of.erasedAt === null ? (
        <>
          <p className="wrap-anywhere">
            <bdi>{of.name}</bdi>{' '}
            <a className="text-blue underline" href={`mailto:${of.address}`}>
              <bdi>{of.address}</bdi>
            </a>
          </p>
          <bdi className="font-serif whitespace-pre-wrap">{of.words}</bdi>
          <bdi className="text-sm whitespace-pre-wrap text-ink-2">{of.about}</bdi>
        </>
      ) : (
        <p className="text-ink-2">
          {t('Name, address and text were erased:')} <When at={of.erasedAt} />
        </p>
      )}
    </PagePart>
  )
}

/** Stories with a link to each one’s editor, where notes, updates and names are made. */
const Stories = ({ of: stories }: { of: RequestStory[] }) => (
  <ul className="grid gap-1 empty:hidden">
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
          <bdi className="whitespace-pre-wrap">{reason}</bdi>
          <Stories of={stories} />
        </li>
      ))}
    </ol>
  </PagePart>
)

/** Of an open request its change and its deletion, of a decided one the erasure of what was typed. */
function Acts({ of }: { of: RequestView }) {
  const router = useRouter()
  const [open, setOpen] = useState<'change' | 'end' | null>(null)
  const isOpen = of.rung === null
  const address = `/api/requests/${of.id}`
  const dialog = { renews: [requestQueries.all], onClose: () => setOpen(null) }
  return (
    <>
      {isOpen && <Button onClick={() => setOpen('change')}>{t('Change…')}</Button>}
      {of.erasedAt === null && (
        <Button kind="danger" onClick={() => setOpen('end')}>
          {isOpen ? t('Delete…') : t('Erase…')}
        </Button>
      )}
      {open === 'change' && <ChangeDialog of={of} onClose={dialog.onClose} />}
      {open === 'end' && isOpen && (
        <ConfirmAct
          {...dialog}
          title={t('Delete this request?')}
          describe={t(
            'For what is no request, such as an advertisement. It is not counted. Others are decided, also by “Nothing changes”.',
          )}
          does={t('Delete request')}
          send={() => api.send('DELETE', address)}
          done={t('The request was deleted.')}
          onDone={() => router.push('/desk/requests')}
        />
      )}
      {open === 'end' && !isOpen && (
        <ConfirmAct
          {...dialog}
          title={t('Erase name, address and text?')}
          describe={t('Number, dates and decisions stay. This cannot be undone.')}
          does={t('Erase')}
          send={() => api.send('POST', `${address}/erasure`)}
          done={t('Name, address and text were erased.')}
        />
      )}
    </>
  )
}
