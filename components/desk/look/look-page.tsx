'use client'
import { ArrowLeft, LoaderCircle } from 'lucide-react'
import { LookForm } from '#components/desk/look/look-form.tsx'
import { LookPreview } from '#components/desk/look/look-preview.tsx'
import { useLook } from '#components/desk/look/use-look.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { lookWords as words } from '#components/desk/words/look.ts'

/** The look of the paper, for admins: its fields beside a preview, and one act that publishes it. */
export function LookPage() {
  const { query, settings, draft, isBusy, discard, publish, ...look } = useLook()
  const isChanged = Object.keys(draft).length > 0
  return (
    <>
      <div className="bar">
        <DeskLink className="iconbtn" href="/desk/settings" aria-label={words.back} title={words.back}>
          <ArrowLeft className="i" aria-hidden="true" />
        </DeskLink>
        <h1>{words.title}</h1>
        <span className="dim hide-s" role="status">
          {isChanged ? words.changes : words.noChanges}
        </span>
        <span className="gap" />
        <div className="acts">
          {isChanged && (
            <button type="button" className="btn" onClick={discard}>
              {words.discard}
            </button>
          )}
          <button
            type="button"
            className="btn primary"
            aria-disabled={!isChanged || isBusy}
            onClick={() => isChanged && void publish()}
          >
            {words.publish}
          </button>
        </div>
      </div>
      <ReadingTrouble
        what={words.subject}
        error={query.error}
        hasOld={settings !== undefined}
        onRetry={() => void query.refetch()}
      />
      {query.isPending && (
        <p className="hint body">
          <LoaderCircle className="i" aria-hidden="true" /> {words.loading}
        </p>
      )}
      {settings && (
        <div className="settings look-settings">
          <div>
            <LookForm settings={settings} onTry={look.try} />
          </div>
          <LookPreview draft={draft} />
        </div>
      )}
    </>
  )
}
