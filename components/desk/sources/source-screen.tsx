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
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { can } from '#domain/permissions/can.ts'
import { sourcePath } from '#domain/urls/paths.ts'

const { one: words, withdrawing } = sourcesWords

/** The page of one source: its terms, its stories, and the withdrawal of all of them. */
export function SourcePage({ id }: { id: number }) {
  const read = useSource(id)
  const source = read.data
  return (
    <>
      {!source && (
        <div className="bar">
          <Back />
          <h1>{read.error instanceof ApiProblem && read.error.status === 404 ? words.notFound : words.title}</h1>
        </div>
      )}
      {source && <Whole source={source} />}
      <ReadingTrouble
        what={sourcesWords.what.one}
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
              <h2 className="head2">{withdrawing.heading}</h2>
              <p className="hint">{withdrawing.hint}</p>
              <p>
                <button
                  type="button"
                  className="btn danger"
                  ref={withdraw}
                  aria-disabled={source.out + source.scheduled === 0}
                  title={source.out + source.scheduled === 0 ? withdrawing.nothing : undefined}
                  onClick={() => source.out + source.scheduled > 0 && setWithdrawing(true)}
                >
                  {withdrawing.open}
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
          {words.view}
        </a>
      )}
    </div>
  )
}

const Back = () => (
  <DeskLink className="iconbtn" href="/desk/sources" aria-label={words.all} title={words.all}>
    <ArrowLeft className="i" aria-hidden="true" />
  </DeskLink>
)

function Saved({ saving, isEditable }: Pick<BarProps, 'saving' | 'isEditable'>) {
  const { seconds } = useNewsroom()
  if (!isEditable) {
    return (
      <span className="saved hide-s">
        <Lock className="i" aria-hidden="true" />
        {words.readOnly}
      </span>
    )
  }
  if (saving.error) {
    const why = saving.error instanceof ApiProblem ? saving.error.title : words.tryAgain
    return (
      <span className="saved bad" role="alert">
        <CircleAlert className="i" aria-hidden="true" />
        {words.notSaved(why)}
      </span>
    )
  }
  return (
    <span className="saved" role="status">
      {saving.isSaving
        ? words.saving
        : saving.savedAt !== null && (
            <>
              <Check className="i" aria-hidden="true" />
              {words.saved(seconds(saving.savedAt))}
            </>
          )}
    </span>
  )
}
