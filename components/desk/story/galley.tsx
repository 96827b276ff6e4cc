'use client'
import { useState } from 'react'
import { BodyEditor } from '#components/desk/editor/body-editor.tsx'
import { LiveTools } from '#components/desk/live/live-tools.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PlainText } from '#components/desk/story/plain-text.tsx'
import type { StoryDeskState } from '#components/desk/story/use-story-desk.ts'

/** The text as the reader will see it: kicker, headline, standfirst, byline, body. */
export function Galley({ desk }: { desk: StoryDeskState }) {
  const { story, textNumber, isEditable, change, saving } = desk
  const { said } = useNewsroom()
  const [isNew] = useState(story.headline === '' && isEditable)
  const flush = saving.runner.flush
  const shared = { language: story.language, isEditable, onBlur: flush }
  const first = story.sections[0]
  const names = story.authors.map((author) => author.name)
  return (
    <article className="galley" aria-label="The story">
      <div className={`kicker ${first?.accent ?? ''}`}>
        <PlainText
          {...shared}
          label="Kicker"
          value={story.kicker}
          placeholder={first ? first.name : 'Kicker'}
          maxLength={80}
          onChange={(kicker) => change({ kicker })}
        />
      </div>
      <h1 className="headtext">
        <PlainText
          {...shared}
          id="story-headline"
          label="Headline"
          isStart={isNew}
          className="headline-input"
          value={story.headline}
          placeholder="Headline"
          maxLength={400}
          onChange={(headline) => change({ headline })}
        />
      </h1>
      <div className="standfirst">
        <PlainText
          {...shared}
          id="story-standfirst"
          label="Standfirst"
          value={story.standfirst}
          placeholder="Standfirst: the story in two sentences"
          maxLength={1000}
          onChange={(standfirst) => change({ standfirst })}
        />
      </div>
      <p className="byline">
        {names.length > 0 ? (
          <>
            By <b>{new Intl.ListFormat('en').format(names)}</b>
          </>
        ) : (
          'No byline yet'
        )}
        {' · '}
        {story.publishedAt === null ? 'not published yet' : `published ${said(story.publishedAt)}`}
      </p>
      <BodyEditor
        key={textNumber}
        document={story.document}
        language={story.language}
        isEditable={isEditable}
        {...(story.live && { tools: (editor) => <LiveTools desk={desk} editor={editor} /> })}
        onChange={(document) => change({ document })}
        onBlur={flush}
      />
    </article>
  )
}
