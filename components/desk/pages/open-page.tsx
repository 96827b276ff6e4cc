'use client'
import { Check, CircleAlert, Users, WifiOff } from 'lucide-react'
import { PlainText } from '#components/desk/editor-page/plain-text.tsx'
import { BodyEditor } from '#components/desk/editor/body-editor.tsx'
import { PageActs } from '#components/desk/pages/page-acts.tsx'
import { PageFacts } from '#components/desk/pages/page-facts.tsx'
import { type PageSaving, usePageSaving } from '#components/desk/pages/use-page-saving.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { pagesWords } from '#components/desk/words/pages.ts'
import type { DeskPageCopy } from '#domain/paper/page-fields.ts'

const { editor: words, saving: savingWords } = pagesWords

type Props = { first: DeskPageCopy; onReopen: () => void }

/** The page as readers will see it: title, standfirst and text, with its address and kind above them. */
export function OpenPage({ first, onReopen }: Props) {
  const { paper } = useNewsroom()
  const saving = usePageSaving(first)
  const { page, change, sender } = saving
  const shared = { language: paper.language, isEditable: true, onBlur: () => void sender.flush() }
  return (
    <>
      <div className="bar">
        <DeskLink href="/desk/pages">{words.back}</DeskLink>
        <h1 className="hush">{page.title}</h1>
        <SaveLine saving={saving} />
        <span className="gap" />
        <PageActs saving={saving} onReopen={onReopen} />
      </div>
      <Trouble saving={saving} onReopen={onReopen} />
      <div className="editor wide">
        <article className="galley" aria-label={words.label}>
          <PageFacts page={page} onChange={change} />
          <div>
            <PlainText
              {...shared}
              label={words.title}
              placeholder={words.title}
              className="headline-input"
              maxLength={200}
              value={page.title}
              onChange={(title) => change({ title })}
            />
            <div className="standfirst">
              <PlainText
                {...shared}
                label={words.standfirst}
                placeholder={words.standfirstHint}
                maxLength={1_000}
                value={page.standfirst}
                onChange={(standfirst) => change({ standfirst })}
              />
            </div>
          </div>
          <div className="story body-line">
            <BodyEditor
              label={words.text}
              document={first.document}
              language={paper.language}
              isEditable
              onChange={(document) => change({ document })}
              onBlur={shared.onBlur}
            />
          </div>
        </article>
      </div>
    </>
  )
}

function SaveLine({ saving: { isDirty, savedAt, trouble } }: { saving: PageSaving }) {
  const { seconds } = useNewsroom()
  return (
    <span className={trouble ? 'saved no' : 'saved'} role="status">
      {trouble && isDirty
        ? savingWords.notSaved
        : isDirty
          ? savingWords.saving
          : savedAt !== null && savingWords.saved(seconds(savedAt))}
      {!isDirty && !trouble && savedAt !== null && <Check className="i" aria-hidden="true" />}
    </span>
  )
}

function Trouble({ saving: { trouble, sender }, onReopen }: { saving: PageSaving; onReopen: () => void }) {
  const { minutes } = useNewsroom()
  if (!trouble) return null
  const now = (
    <button type="button" className="btn s" onClick={() => void sender.flush()}>
      {savingWords.tryNow}
    </button>
  )
  if (trouble.kind === 'offline') {
    return (
      <Banner tone="warn" icon={WifiOff} actions={now}>
        <b>{savingWords.offline}</b> {savingWords.kept}
      </Banner>
    )
  }
  if (trouble.kind === 'failed') {
    return (
      <Banner tone="bad" icon={CircleAlert} actions={now}>
        <b>{savingWords.failed}</b> {trouble.title} {savingWords.retried}
      </Banner>
    )
  }
  if (trouble.kind === 'refused') {
    return (
      <Banner tone="bad" icon={CircleAlert} actions={now}>
        <b>{savingWords.failed}</b> {trouble.title}
      </Banner>
    )
  }
  const again = (
    <button type="button" className="btn s" onClick={onReopen}>
      {savingWords.openTheirs}
    </button>
  )
  return (
    <Banner tone="bad" icon={Users} actions={again}>
      <b>{savingWords.conflict(trouble.by, minutes(trouble.at))}</b> {savingWords.copyFirst}
    </Banner>
  )
}
