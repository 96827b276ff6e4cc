'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { ChangeButton } from '#components/desk/imports/change-button.tsx'
import { ImportProgress } from '#components/desk/imports/import-progress.tsx'
import { ImportResult } from '#components/desk/imports/import-result.tsx'
import { stateOf } from '#components/desk/imports/import-state.ts'
import { ImportsFrame } from '#components/desk/imports/imports-frame.tsx'
import { PlannedImport } from '#components/desk/imports/planned-import.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const FORMATS: Readonly<Record<string, Message>> = {
  wordpress: msg('WordPress'),
  ghost: msg('Ghost'),
  substack: msg('Substack'),
  medium: msg('Medium'),
  blogger: msg('Blogger'),
  markdown: msg('Markdown'),
  redirects: msg('Redirects'),
}

/** One import, from its plan to its proof. */
export function ImportPage({ id }: { id: string }) {
  return (
    <ImportsFrame>
      <OneImport id={id} />
    </ImportsFrame>
  )
}

function OneImport({ id }: { id: string }) {
  const query = useQuery(importQueries.one(id))
  const { data: one, isPending } = query
  return (
    <>
      <ReadingTrouble what={t('The import')} of={query} />
      {one?.error && one.wanted === null && (
        <Notice tone="refusal">{t('It stopped: {why}', { why: one.error })}</Notice>
      )}
      <PageColumn>
        {isPending && <Skeleton />}
        {one && <Head one={one} />}
        {one && <Step one={one} />}
      </PageColumn>
    </>
  )
}

function Head({ one }: { one: ImportView }) {
  const { said } = useNewsroom()
  const format = FORMATS[one.format]
  return (
    <header>
      <PageTitle>
        <bdi>{one.name}</bdi>
      </PageTitle>
      <p className="max-w-176 text-ink-2">
        {saidList(
          [
            format && t(format),
            one.createdBy === null
              ? t('{when}, in a terminal', { when: said(one.createdAt) })
              : t('{when}, by {who}', { when: said(one.createdAt), who: one.createdBy }),
            stateOf(one),
          ],
          'commas',
        )}
      </p>
    </header>
  )
}

/** The next step of an import, by its running job and its state. */
function Step({ one }: { one: ImportView }): ReactNode {
  if (one.wanted !== null) return <ImportProgress one={one} job={one.wanted} />
  if (one.state === 'new') return <Unread one={one} />
  if (one.state === 'planned') return <PlannedImport one={one} end={<DeleteImport id={one.id} />} />
  return <ImportResult one={one} end={one.state === 'undone' && <DeleteImport id={one.id} />} />
}

const Unread = ({ one: { id } }: { one: ImportView }) => (
  <PagePart level={3} title={t('The export has not been read.')}>
    <p className="max-w-176 text-ink-2">{t('Read it to see a plan. Nothing is imported by that.')}</p>
    <p className="flex flex-wrap items-center gap-2">
      <ChangeButton id={id} method="POST" path="/plan" kind="primary">
        {t('Read again')}
      </ChangeButton>
      <DeleteImport id={id} />
    </p>
  </PagePart>
)

function DeleteImport({ id }: { id: number }) {
  const router = useRouter()
  return (
    <ChangeButton
      id={id}
      method="DELETE"
      path=""
      done={t('The import and its files are deleted.')}
      onDone={() => router.push('/desk/imports' as never)}
    >
      {t('Delete import')}
    </ChangeButton>
  )
}
