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
import type { DeskPageCopy } from '#domain/paper/page-fields.ts'

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
        <DeskLink href="/desk/pages">Pages</DeskLink>
        <h1 className="hush">{page.title}</h1>
        <SaveLine saving={saving} />
        <span className="gap" />
        <PageActs saving={saving} onReopen={onReopen} />
      </div>
      <Trouble saving={saving} onReopen={onReopen} />
      <div className="editor wide">
        <article className="galley" aria-label="The page">
          <PageFacts page={page} onChange={change} />
          <div>
            <PlainText
              {...shared}
              label="Title"
              placeholder="Title"
              className="headline-input"
              maxLength={200}
              value={page.title}
              onChange={(title) => change({ title })}
            />
            <div className="standfirst">
              <PlainText
                {...shared}
                label="Standfirst"
                placeholder="In a sentence, for the page and for search results"
                maxLength={1_000}
                value={page.standfirst}
                onChange={(standfirst) => change({ standfirst })}
              />
            </div>
          </div>
          <div className="story body-line">
            <BodyEditor
              label="Text of the page"
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
      {trouble && isDirty ? 'not saved' : isDirty ? 'saving…' : savedAt !== null && `saved ${seconds(savedAt)}`}
      {!isDirty && !trouble && savedAt !== null && <Check className="i" aria-hidden="true" />}
    </span>
  )
}

function Trouble({ saving: { trouble, sender }, onReopen }: { saving: PageSaving; onReopen: () => void }) {
  const { minutes } = useNewsroom()
  if (!trouble) return null
  const now = (
    <button type="button" className="btn s" onClick={() => void sender.flush()}>
      Try now
    </button>
  )
  if (trouble.kind === 'offline') {
    return (
      <Banner tone="warn" icon={WifiOff} actions={now}>
        <b>The server does not answer.</b> What you write stands in this window and is sent as soon as it does. Leave
        the window open.
      </Banner>
    )
  }
  if (trouble.kind === 'failed') {
    return (
      <Banner tone="bad" icon={CircleAlert} actions={now}>
        <b>Not saved.</b> {trouble.title} What you write stands in this window and is sent again every few seconds.
      </Banner>
    )
  }
  if (trouble.kind === 'refused') {
    return (
      <Banner tone="bad" icon={CircleAlert} actions={now}>
        <b>Not saved.</b> {trouble.title}
      </Banner>
    )
  }
  const again = (
    <button type="button" className="btn s" onClick={onReopen}>
      Open theirs
    </button>
  )
  return (
    <Banner tone="bad" icon={Users} actions={again}>
      <b>
        Not saved: changed by {trouble.by} {minutes(trouble.at)}.
      </b>{' '}
      Copy what you wrote before you open theirs.
    </Banner>
  )
}
