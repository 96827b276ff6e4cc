'use client'
import { ArrowLeft, Check, CircleAlert, ExternalLink, Lock } from 'lucide-react'
import { useRef, useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { LicenceMark } from '#components/desk/sources/licence-mark.tsx'
import { SourceNumbers } from '#components/desk/sources/source-numbers.tsx'
import { SourceStories } from '#components/desk/sources/source-stories.tsx'
import { SourceStrips } from '#components/desk/sources/source-strips.tsx'
import { SourceTerms } from '#components/desk/sources/source-terms.tsx'
import { useChange, useSource } from '#components/desk/sources/use-sources.ts'
import { WithdrawSourceDialog } from '#components/desk/sources/withdraw-source-dialog.tsx'
import type { SourceDetail } from '#domain/article/source-views.ts'
import { can } from '#domain/permissions/can.ts'
import { sourcePath } from '#domain/urls/paths.ts'

/** The page of one source: its terms, its stories, and the withdrawal of all of them. */
export function SourcePage({ id }: { id: number }) {
  const read = useSource(id)
  const source = read.data
  return (
    <>
      {!source && (
        <div className="bar">
          <Back />
          <h1>
            {read.error instanceof ApiProblem && read.error.status === 404 ? 'There is no such source' : 'Source'}
          </h1>
        </div>
      )}
      {source && <Whole source={source} />}
      <ReadingTrouble
        what="The source"
        error={read.error}
        hasOld={source !== undefined}
        onRetry={() => void read.refetch()}
      />
    </>
  )
}

function Whole({ source }: { source: SourceDetail }) {
  const { me } = useNewsroom()
  const isEditable = can(me, 'taxonomy.edit')
  const saving = useChange(source.id)
  const [isWithdrawing, setWithdrawing] = useState(false)
  const withdraw = useRef<HTMLButtonElement>(null)
  return (
    <>
      <SourceBar source={source} isEditable={isEditable} saving={saving} />
      <SourceStrips source={source} isEditable={isEditable} />
      <div className="source-page">
        <div>
          <SourceTerms source={source} isEditable={isEditable} change={saving.change} />
          <SourceStories source={source} />
        </div>
        <aside className="stack">
          <SourceNumbers source={source} />
          {isEditable && (
            <>
              <h2 className="head2">When it must go</h2>
              <p className="hint">
                Takes every story of this source off all pages, in one go. You see the list first, and can undo it for a
                day.
              </p>
              <p>
                <button
                  type="button"
                  className="btn danger"
                  ref={withdraw}
                  aria-disabled={source.out + source.scheduled === 0}
                  title={source.out + source.scheduled === 0 ? 'Nothing of it is out' : undefined}
                  onClick={() => source.out + source.scheduled > 0 && setWithdrawing(true)}
                >
                  Withdraw everything…
                </button>
              </p>
            </>
          )}
        </aside>
      </div>
      {isWithdrawing && (
        <WithdrawSourceDialog
          source={source}
          onClose={() => setWithdrawing(false)}
          returnFocus={() => withdraw.current?.focus()}
        />
      )}
    </>
  )
}

type BarProps = { source: SourceDetail; isEditable: boolean; saving: ReturnType<typeof useChange> }

function SourceBar({ source, isEditable, saving }: BarProps) {
  const now = useNow(60_000)
  const licence = { hasLicence: source.licence !== '', licenceUntil: source.licenceUntil }
  return (
    <div className="bar">
      <Back />
      <h1>{source.name}</h1>
      <span className="chip">{now !== null && <LicenceMark source={licence} now={now} />}</span>
      <Saved saving={saving} isEditable={isEditable} />
      <span className="gap" />
      {source.out > 0 && (
        <a className="btn hide-s" href={sourcePath(source.slug)} target="_blank" rel="noopener">
          <ExternalLink className="i" aria-hidden="true" />
          Page for readers
        </a>
      )}
    </div>
  )
}

const Back = () => (
  <DeskLink className="iconbtn" href="/desk/sources" aria-label="All sources" title="All sources">
    <ArrowLeft className="i" aria-hidden="true" />
  </DeskLink>
)

function Saved({ saving, isEditable }: Pick<BarProps, 'saving' | 'isEditable'>) {
  const { seconds } = useNewsroom()
  if (!isEditable) {
    return (
      <span className="saved hide-s">
        <Lock className="i" aria-hidden="true" />
        reporters may read, editors change terms
      </span>
    )
  }
  if (saving.error) {
    const why = saving.error instanceof ApiProblem ? saving.error.title : 'Try again.'
    return (
      <span className="saved bad" role="alert">
        <CircleAlert className="i" aria-hidden="true" />
        not saved: {why}
      </span>
    )
  }
  return (
    <span className="saved" role="status">
      {saving.isSaving
        ? 'saving…'
        : saving.savedAt !== null && (
            <>
              <Check className="i" aria-hidden="true" />
              saved {seconds(saving.savedAt)}
            </>
          )}
    </span>
  )
}
