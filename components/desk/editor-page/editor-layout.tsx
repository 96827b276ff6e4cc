'use client'
import { type ReactNode, useState } from 'react'
import { PlainText } from '#components/desk/editor-page/plain-text.tsx'
import { ShortHeadline } from '#components/desk/editor-page/short-headline.tsx'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { BodyEditor } from '#components/desk/editor/body-editor.tsx'
import { LiveTools } from '#components/desk/live/live-tools.tsx'
import { firstName } from '#components/desk/notes/remarks-plugin.ts'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Present } from '#components/desk/presence/use-presence.ts'
import { editorPageWords } from '#components/desk/words/editor-page.ts'

const words = editorPageWords.text

type Props = {
  desk: StoryDeskState
  others: Present[]
  onEditor: NotesState['setEditor']
  onNote?: (() => void) | undefined
  /** Content beside the text. */
  margin: ReactNode
}

/** In a narrow window, the numbers of notes have room beside the text. */
const GALLEY = 'galley narrow:has-data-aside:grid-cols-[--spacing(4)_minmax(0,1fr)_2.5rem]'

/** The story as readers will see it: kicker, headline, standfirst, byline, body. */
export function EditorLayout({ desk, others, onEditor, onNote, margin }: Props) {
  const { story, textNumber, isEditable, change, saving } = desk
  const { said } = useNewsroom()
  const [isNew] = useState(story.headline === '' && isEditable)
  const flush = saving.runner.flush
  const shared = { language: story.language, isEditable, onBlur: flush }
  const first = story.sections[0]
  const names = story.authors.map((author) => author.name)
  const at = (place: string, className = '') => {
    const one = others.find((person) => person.place === place)
    return {
      'data-place': place,
      ...(one && { 'data-who': firstName(one) }),
      className: one ? `${className} ${one.tone}` : className,
    }
  }
  return (
    <article className={GALLEY} aria-label={words.region}>
      <div {...at('kicker', `kicker ${first?.accent ?? ''}`)}>
        <PlainText
          {...shared}
          label={words.kicker}
          value={story.kicker}
          placeholder={first ? first.name : words.kicker}
          maxLength={80}
          onChange={(kicker) => change({ kicker })}
        />
      </div>
      <h1 {...at('headline', 'headtext')}>
        <PlainText
          {...shared}
          id="story-headline"
          label={words.headline}
          isStart={isNew}
          className="headline-input"
          value={story.headline}
          placeholder={words.headline}
          maxLength={400}
          onChange={(headline) => change({ headline })}
        />
      </h1>
      <ShortHeadline
        {...shared}
        {...at('short-headline', 'short-headline')}
        headline={story.headline}
        value={story.shortHeadline}
        onChange={(shortHeadline) => change({ shortHeadline })}
      />
      <div {...at('standfirst', 'standfirst')}>
        <PlainText
          {...shared}
          id="story-standfirst"
          label={words.standfirst}
          value={story.standfirst}
          placeholder={words.standfirstHint}
          maxLength={1000}
          onChange={(standfirst) => change({ standfirst })}
        />
      </div>
      <p className="byline">
        {names.length > 0 ? (
          <>
            {words.by} <b>{new Intl.ListFormat('en').format(names)}</b>
          </>
        ) : (
          words.noByline
        )}
        {' · '}
        {story.publishedAt === null ? words.notPublished : words.published(said(story.publishedAt))}
      </p>
      <div className="col-span-full grid grid-cols-subgrid *:col-start-2 *:row-start-1">
        <BodyEditor
          key={textNumber}
          document={story.document}
          language={story.language}
          storyId={story.id}
          isEditable={isEditable}
          {...(story.live && { tools: (editor) => <LiveTools desk={desk} editor={editor} /> })}
          onChange={(document) => change({ document })}
          onBlur={flush}
          onEditor={onEditor}
          onNote={onNote}
        />
        {margin}
      </div>
    </article>
  )
}
