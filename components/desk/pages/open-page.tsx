'use client'
import { Users, WifiOff } from 'lucide-react'
import { PlainText } from '#components/desk/editor-page/plain-text.tsx'
import { TextColumn, HEADLINE, STANDFIRST } from '#components/desk/editor-page/text-column.tsx'
import { BodyEditor } from '#components/desk/editor/body-editor.tsx'
import { PageActs } from '#components/desk/pages/page-acts.tsx'
import { PageFacts } from '#components/desk/pages/page-facts.tsx'
import { type PageSaving, usePageSaving } from '#components/desk/pages/use-page-saving.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
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
      <Bar
        title={page.title || t('Page')}
        back={{ name: t('Pages'), href: '/desk/pages' }}
        state={<SaveLine saving={saving} />}
      >
        <PageActs saving={saving} onReopen={onReopen} />
      </Bar>
      <Trouble saving={saving} onReopen={onReopen} />
      <TextColumn
        label={t('The page')}
        body={
          <BodyEditor
            label={t('Text of the page')}
            document={first.document}
            language={paper.language}
            isEditable
            onChange={(document) => change({ document })}
            onBlur={shared.onBlur}
          />
        }
      >
        <PageFacts page={page} onChange={change} />
        <PlainText
          {...shared}
          label={t('Title')}
          placeholder={t('Title')}
          className={HEADLINE}
          maxLength={200}
          value={page.title}
          onChange={(title) => change({ title })}
        />
        <div className={STANDFIRST}>
          <PlainText
            {...shared}
            label={t('Standfirst')}
            placeholder={t('In a sentence, for the page and for search results')}
            maxLength={1_000}
            value={page.standfirst}
            onChange={(standfirst) => change({ standfirst })}
          />
        </div>
      </TextColumn>
    </>
  )
}

function SaveLine({ saving: { isDirty, savedAt, trouble } }: { saving: PageSaving }) {
  const { seconds } = useNewsroom()
  if (trouble && isDirty) return <SavedState tone="bad">{t('not saved')}</SavedState>
  const isSaved = !isDirty && savedAt !== null
  return (
    <SavedState tone={isSaved && !trouble ? 'saved' : 'saving'}>
      {isDirty && t('saving…')}
      {isSaved && t('saved {time}', { time: seconds(savedAt) })}
    </SavedState>
  )
}

function Trouble({ saving: { trouble, sender }, onReopen }: { saving: PageSaving; onReopen: () => void }) {
  const { minutes } = useNewsroom()
  if (!trouble) return null
  const now = (
    <Button size="small" onClick={() => void sender.flush()}>
      {t('Try now')}
    </Button>
  )
  if (trouble.kind === 'offline') {
    return (
      <Notice tone="warning" icon={WifiOff} actions={now}>
        <b>{t('The server does not answer.')}</b>{' '}
        {t('Your text is kept in this window and saved as soon as the server answers. Do not close the window.')}
      </Notice>
    )
  }
  if (trouble.kind !== 'conflict') {
    return (
      <Notice tone="refusal" actions={now}>
        <b>{t('Not saved.')}</b> {trouble.title}{' '}
        {trouble.kind === 'failed' && t('Your text is kept in this window, and saving is retried every few seconds.')}
      </Notice>
    )
  }
  const again = (
    <Button size="small" onClick={onReopen}>
      {t('Open their version')}
    </Button>
  )
  return (
    <Notice tone="refusal" icon={Users} actions={again}>
      <b>
        {trouble.by === null
          ? t('Not saved: changed by somebody {time}.', { time: minutes(trouble.at) })
          : t('Not saved: changed by {who} {time}.', { who: trouble.by, time: minutes(trouble.at) })}
      </b>{' '}
      {t('Copy your text before you open their version.')}
    </Notice>
  )
}
