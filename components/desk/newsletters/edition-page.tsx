'use client'
import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { api, ApiProblem } from '#components/desk/api.ts'
import { DraftChecks } from '#components/desk/newsletters/draft-checks.tsx'
import { EditionComposer } from '#components/desk/newsletters/edition-composer.tsx'
import { EditionMark } from '#components/desk/newsletters/edition-mark.tsx'
import { SendDialog } from '#components/desk/newsletters/send-dialog.tsx'
import { SendingPanel } from '#components/desk/newsletters/sending-panel.tsx'
import { useEditionActs } from '#components/desk/newsletters/use-edition-acts.ts'
import { type EditionDraft, useEditionDraft } from '#components/desk/newsletters/use-edition-draft.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { MainActs } from '#components/desk/parts/bar/main-acts.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ConfirmAct } from '#components/desk/parts/dialog/confirm-act.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useUnsavedGuard } from '#components/desk/parts/form/use-unsaved-guard.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { ActionMenu } from '#components/desk/parts/list/row-actions.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PageReading } from '#components/desk/parts/page-reading.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'
import { can } from '#domain/permissions/can.ts'

/** An edition: a draft to compose, or what became of its letters; the letter itself stands beside. */
export function EditionPage({ id }: { id: number }) {
  const query = useQuery(newsletterQueries.edition(id))
  const { data: edition, error } = query
  const isUnknown = error instanceof ApiProblem && error.status === 404
  return (
    <>
      {!edition && (
        <Bar
          back={{ name: t('All newsletters'), href: '/desk/newsletters' }}
          title={isUnknown ? t('Edition not found') : t('Edition')}
        />
      )}
      <PageReading what={t('The edition')} of={query} />
      {edition?.state === 'draft' && <Draft edition={edition} />}
      {edition && edition.state !== 'draft' && <Fixed edition={edition} />}
    </>
  )
}

type Props = { edition: EditionView }

const backTo = ({ list }: EditionView) => ({ name: list.name, href: `/desk/newsletters/${list.id}` }) as const

/** Two columns where there is room: what is done, and the letter. */
const Columns = ({ children }: { children: ReactNode }) => (
  <div className="grid max-w-360 grid-cols-2 items-start gap-8 px-6 pt-4 pb-12 max-[64rem]:grid-cols-[minmax(0,1fr)] max-[64rem]:px-4 [&>*]:min-w-0">
    {children}
  </div>
)

function Draft({ edition }: Props) {
  const { me } = useNewsroom()
  const router = useRouter()
  const draft = useEditionDraft(edition)
  const acts = useEditionActs(edition)
  const [open, setOpen] = useState<'send' | 'versions' | 'delete' | null>(null)
  useUnsavedGuard(draft.isUnsaved)
  const close = () => setOpen(null)
  const { id, list, approvedBy } = edition
  return (
    <>
      <Bar back={backTo(edition)} title={list.name} state={<Saved draft={draft} edition={edition} />}>
        <MainActs>
          <Button isOff={draft.isUnsaved} isBusy={acts.test.isPending} onClick={() => acts.test.act()}>
            {t('Test to me')}
          </Button>
          {can(me, 'newsletter.send') && (
            <Button kind="primary" icon={Send} onClick={() => setOpen('send')}>
              {t('Send…')}
            </Button>
          )}
        </MainActs>
        <ActionMenu
          label={t('More for this edition')}
          actions={[
            { name: t('Versions…'), does: () => setOpen('versions') },
            { name: t('Delete the draft…'), isDanger: true, does: () => setOpen('delete') },
          ]}
        />
      </Bar>
      {list.secondPerson && (
        <Notice
          actions={
            approvedBy === null && (
              <Button size="small" isOff={draft.isUnsaved} onClick={() => acts.approve.act(draft.version)}>
                {t('Approve')}
              </Button>
            )
          }
        >
          {approvedBy
            ? t('{person} has approved this edition. A change ends the approval.', { person: approvedBy.name })
            : t('Before it is sent, somebody who did not write it must approve it.')}
        </Notice>
      )}
      <Columns>
        <EditionComposer edition={edition} draft={draft} />
        <div className="grid gap-6">
          <DraftChecks id={id} version={draft.version} />
          <EditionPreview id={id} version={draft.version} />
        </div>
      </Columns>
      {open === 'send' && (
        <SendDialog edition={edition} version={draft.version} isUnsaved={draft.isUnsaved} onClose={close} />
      )}
      {open === 'versions' && <EditionVersions id={id} onTake={draft.change} onClose={close} />}
      {open === 'delete' && (
        <ConfirmAct
          title={t('Delete this draft?')}
          describe={t('Its words and versions are gone. Nobody has got it.')}
          does={t('Delete')}
          send={() => api.send('DELETE', `/api/editions/${id}`)}
          done={t('The draft is deleted.')}
          renews={[newsletterQueries.lists().queryKey]}
          onClose={close}
          onDone={() => router.push(`/desk/newsletters/${list.id}` as never)}
        />
      )}
    </>
  )
}

function Saved({ draft, edition: { savedAt } }: Props & { draft: EditionDraft }) {
  const { said } = useNewsroom()
  if (draft.trouble !== null) return <SavedState tone="bad">{t('not saved: {why}', { why: draft.trouble })}</SavedState>
  if (draft.isUnsaved) return <SavedState tone="saving">{t('saving…')}</SavedState>
  return savedAt !== null && <SavedState>{t('saved {time}', { time: said(savedAt) })}</SavedState>
}

/** An edition that is not changed any more: scheduled, or on its way. */
function Fixed({ edition }: Props) {
  const { exactly } = useNewsroom()
  const acts = useEditionActs(edition)
  const { id, state, document, scheduledAt, readers, version } = edition
  return (
    <>
      <Bar
        back={backTo(edition)}
        title={document.subject === '' ? edition.list.name : document.subject}
        state={<EditionMark state={state} />}
      />
      {state === 'scheduled' && (
        <Notice
          actions={
            <Button size="small" isBusy={acts.unschedule.isPending} onClick={() => acts.unschedule.act()}>
              {t('Back to draft')}
            </Button>
          }
        >
          {t('It goes to {n, plural, one {# reader} other {# readers}} on {time}.', {
            n: readers,
            time: scheduledAt === null ? '' : exactly(scheduledAt),
          })}
        </Notice>
      )}
      <Columns>
        {state === 'scheduled' ? (
          <DraftChecks id={id} version={version} />
        ) : (
          <SendingPanel edition={edition} acts={acts} />
        )}
        <EditionPreview id={id} version={version} />
      </Columns>
    </>
  )
}

type Look = 'light' | 'dark' | 'narrow' | 'plain'

/** The letter as readers get it, by the version that is saved. */
function EditionPreview({ id, version }: { id: number; version: number }) {
  const [look, setLook] = useState<Look>('light')
  const query = look === 'plain' ? 'form=text' : `look=${look === 'dark' ? 'dark' : 'light'}`
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-label={t('Preview')}>
      <SectionTitle>{t('Preview')}</SectionTitle>
      <Segmented
        label={t('Preview')}
        className="justify-self-start"
        value={look}
        choices={[
          { value: 'light', name: t('Light') },
          { value: 'dark', name: t('Dark') },
          { value: 'narrow', name: t('320 px') },
          { value: 'plain', name: t('Text', {}, 'plain text') },
        ]}
        onChoose={setLook}
      />
      <iframe
        key={`${version} ${look}`}
        title={t('The letter')}
        src={`/api/editions/${id}/preview?${query}`}
        sandbox=""
        className={`bg-white h-[40rem] max-h-[80dvh] border border-edge ${look === 'narrow' ? 'w-80 max-w-full' : 'w-full'}`}
      />
    </section>
  )
}

type VersionsProps = { id: number; onTake: (document: EditionDocument) => void; onClose: () => void }

/** The kept versions of a draft, any of which can be taken as the draft again. */
function EditionVersions({ id, onTake, onClose }: VersionsProps) {
  const { said } = useNewsroom()
  return (
    <Dialog title={t('Versions')} onClose={onClose} actions={<Button onClick={onClose}>{t('Done')}</Button>}>
      <List
        list={useList(newsletterQueries.versions(id))}
        label={t('Versions')}
        rowKey={({ version }) => version}
        rowName={({ savedAt }) => said(savedAt)}
        columns={[
          { name: t('Saved'), isRowHead: true, cell: ({ savedAt }) => said(savedAt) },
          { name: t('By'), cell: ({ savedBy }) => savedBy?.name },
          { name: t('Subject'), hidden: 'narrow', cell: ({ document }) => <bdi>{document.subject}</bdi> },
        ]}
        actions={({ document }) => [
          {
            name: t('Take'),
            does: () => {
              onTake(document)
              onClose()
            },
          },
        ]}
        empty={{ title: t('No earlier version.'), isSmall: true }}
      />
    </Dialog>
  )
}
