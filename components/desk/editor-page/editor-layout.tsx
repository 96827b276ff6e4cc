'use client'
import { type ReactNode, useState } from 'react'
import { PlainText } from '#components/desk/editor-page/plain-text.tsx'
import { ShortHeadline } from '#components/desk/editor-page/short-headline.tsx'
import { TextColumn, HEADLINE, STANDFIRST } from '#components/desk/editor-page/text-column.tsx'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { BodyEditor } from '#components/desk/editor/body-editor.tsx'
import { LiveTools } from '#components/desk/live/live-tools.tsx'
import { firstName } from '#components/desk/notes/remarks-plugin.ts'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import type { Present } from '#components/desk/presence/use-presence.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'

const LABELS = {
  kicker: msg('Kicker'),
  headline: msg('Headline'),
  shortHeadline: msg('Short headline'),
  standfirst: msg('Standfirst'),
}

const ACCENT = 'border-[color:var(--c,var(--color-ink))] text-[color:var(--c,var(--color-ink))]'
const KICKER = `border-t-3 pt-3 pb-2 font-sans text-sm leading-none font-bold ${ACCENT}`

type Props = {
  desk: StoryDeskState
  others: Present[]
  onEditor: NotesState['setEditor']
  onNote?: (() => void) | undefined
  /** Content beside the text. */
  margin: ReactNode
}

/** The story as readers will see it: kicker, headline, standfirst, byline, body. */
export function EditorLayout({ desk, others, onEditor, onNote, margin }: Props) {
  const { story, textNumber, isEditable, change, saving } = desk
  const [isNew] = useState(story.headline === '' && isEditable)
  const shared = { language: story.language, isEditable, onBlur: saving.runner.flush }
  const [first] = story.sections
  const text = (name: 'kicker' | 'headline' | 'shortHeadline' | 'standfirst') => ({
    ...shared,
    label: t(LABELS[name]),
    value: story[name],
    onChange: (value: string) => change({ [name]: value }),
  })
  const at = (place: string, className = '') => {
    const one = others.find((person) => person.place === place)
    return {
      'data-place': place,
      ...(one && { 'data-who': firstName(one) }),
      className: one ? `${className} ${one.tone}` : className,
    }
  }
  const body = (
    <BodyEditor
      {...shared}
      key={textNumber}
      document={story.document}
      storyId={story.id}
      {...(story.live && { tools: (editor) => <LiveTools desk={desk} editor={editor} /> })}
      onChange={(document) => change({ document })}
      onEditor={onEditor}
      onNote={onNote}
    />
  )
  return (
    <TextColumn label={t('The story')} body={body} margin={margin}>
      <div {...at('kicker', `${KICKER} ${first?.accent ?? ''}`)}>
        <PlainText
          {...text('kicker')}
          className="leading-[1.3]"
          placeholder={first?.name ?? t('Kicker')}
          maxLength={80}
        />
      </div>
      <h1 {...at('headline')}>
        <PlainText
          {...text('headline')}
          id="story-headline"
          isStart={isNew}
          className={HEADLINE}
          placeholder={t('Headline')}
          maxLength={400}
        />
      </h1>
      <ShortHeadline {...text('shortHeadline')} {...at('short-headline', 'my-2')} headline={story.headline} />
      <div {...at('standfirst', STANDFIRST)}>
        <PlainText
          {...text('standfirst')}
          id="story-standfirst"
          placeholder={t('Standfirst: the story in two sentences')}
          maxLength={1000}
        />
      </div>
      <Byline story={story} />
    </TextColumn>
  )
}

function Byline({ story: { authors, publishedAt } }: { story: DeskArticle }) {
  const { said } = useNewsroom()
  const names = saidList(authors.map(({ name }) => name))
  return (
    <p className="mb-2 border-y border-rule py-2 font-sans text-sm leading-[1.4] text-ink-2 tabular-nums">
      {names === '' ? t('No byline yet') : rich('By <b>{names}</b>', { names, b: (inside) => <b>{inside}</b> })} ·{' '}
      {publishedAt === null
        ? t('not published yet', {}, 'of a story')
        : t('published {time}', { time: said(publishedAt) }, 'of a story')}
    </p>
  )
}
