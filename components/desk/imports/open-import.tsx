'use client'
import { CircleAlert } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { toast } from 'sonner'
import { ImportProgress } from '#components/desk/imports/import-progress.tsx'
import { ImportResult } from '#components/desk/imports/import-result.tsx'
import { ImportsFrame } from '#components/desk/imports/imports-frame.tsx'
import { PlannedImport } from '#components/desk/imports/planned-import.tsx'
import { useChangeImport, useImport } from '#components/desk/imports/use-imports.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { ListLoading } from '#components/desk/taxonomy/list-loading.tsx'
import { importsWords as words } from '#components/desk/words/imports.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'

/** One import, from its plan to its proof. */
export function ImportPage({ id }: { id: string }) {
  return (
    <ImportsFrame>
      <OneImport id={id} />
    </ImportsFrame>
  )
}

function OneImport({ id }: { id: string }) {
  const query = useImport(id)
  const one = query.data
  return (
    <>
      <ReadingTrouble
        what={words.one}
        error={query.error}
        hasOld={one !== undefined}
        onRetry={() => void query.refetch()}
      />
      {query.isPending && (
        <div className="import-page" aria-busy="true">
          <ListLoading />
        </div>
      )}
      {one?.error && one.wanted === null && (
        <Banner tone="bad" icon={CircleAlert}>
          {words.failed(one.error)}
        </Banner>
      )}
      {one && (
        <div className="import-page">
          <Head one={one} />
          <Step one={one} />
        </div>
      )}
    </>
  )
}

function Head({ one }: { one: ImportView }) {
  const { said } = useNewsroom()
  const format = words.plan.formats[one.format]
  const state = one.wanted ? words.doing[one.wanted] : words.states[one.state]
  return (
    <header>
      <h2 className="import-title">{one.name}</h2>
      <p className="lede">
        {[format, words.begun(said(one.createdAt), one.createdBy), state].filter(Boolean).join(', ')}
      </p>
    </header>
  )
}

/** The next step of an import, by its running job and its state. */
function Step({ one }: { one: ImportView }): ReactNode {
  if (one.wanted !== null) return <ImportProgress one={one} job={one.wanted} />
  if (one.state === 'new') return <Unread one={one} />
  if (one.state === 'planned') return <PlannedImport one={one} end={<DeleteImport id={String(one.id)} />} />
  return <ImportResult one={one} end={one.state === 'undone' && <DeleteImport id={String(one.id)} />} />
}

function Unread({ one }: { one: ImportView }) {
  const id = String(one.id)
  const change = useChangeImport(id)
  return (
    <section className="import-part">
      <h3 className="head2">{words.notRead}</h3>
      <p className="lede">{words.notReadHow}</p>
      <p className="row-flex">
        <button
          type="button"
          className="btn primary"
          aria-disabled={change.isPending}
          onClick={() => !change.isPending && change.mutate({ method: 'POST', path: '/plan' })}
        >
          {words.readAgain}
        </button>
        <DeleteImport id={id} />
      </p>
    </section>
  )
}

function DeleteImport({ id }: { id: string }) {
  const router = useRouter()
  const change = useChangeImport(id)
  const remove = () =>
    change.mutate(
      { method: 'DELETE', path: '' },
      {
        onSuccess: () => {
          toast.success(words.deleted)
          router.push('/desk/imports' as never)
        },
      },
    )
  return (
    <button
      type="button"
      className="btn"
      aria-disabled={change.isPending}
      onClick={() => !change.isPending && remove()}
    >
      {words.delete}
    </button>
  )
}
