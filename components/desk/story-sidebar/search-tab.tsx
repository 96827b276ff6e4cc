'use client'
import { useId } from 'react'
import type { StoryChange } from '#components/desk/editor-page/local-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

const words = storySidebarWords.search
type Props = {
  story: DeskArticle
  isEditable: boolean
  problem?: string | undefined
  onChange: (change: StoryChange) => void
}

const FIELDS = [
  { name: 'title', max: 200, about: 60, rows: 2, from: 'headline' },
  { name: 'description', max: 400, about: 160, rows: 4, from: 'standfirst' },
] as const

/** Title and description for search engines and shared links, which override the headline and standfirst. */
export function SearchTab({ story, isEditable, problem, onChange }: Props) {
  const id = useId()
  const { paper } = useNewsroom()
  const { seo, headline, standfirst } = story
  return (
    <>
      {FIELDS.map(({ name, max, about, rows, from }) => (
        <div className={problem ? 'field wrong' : 'field'} key={name}>
          <label htmlFor={`${id}-${name}`}>
            {words[name]} <span className="of">{words.length((seo[name] ?? '').length, about)}</span>
          </label>
          <textarea
            id={`${id}-${name}`}
            rows={rows}
            maxLength={max}
            readOnly={!isEditable}
            placeholder={story[from]}
            aria-describedby={`${id}-${name}-hint`}
            value={seo[name] ?? ''}
            onChange={({ target: { value } }) => onChange({ seo: withWords(seo, name, value) })}
          />
          <small id={`${id}-${name}-hint`}>{words[`${name}Hint`]}</small>
        </div>
      ))}
      {problem && <p className="why">{problem}</p>}
      <section aria-labelledby={`${id}-look`}>
        <h2 className="head2" id={`${id}-look`}>
          {words.preview}
        </h2>
        <div className="found-as" lang={story.language}>
          <small>
            {paper.name} · {articlePath(story.slug)}
          </small>
          <b>{seo.title || headline || words.untitled}</b>
          <p>{seo.description || standfirst}</p>
        </div>
      </section>
    </>
  )
}

/** Removes an empty field, so that the headline or standfirst is used. */
function withWords(seo: DeskArticle['seo'], name: 'title' | 'description', text: string): DeskArticle['seo'] {
  const { [name]: _before, ...rest } = seo
  return text.trim() === '' ? rest : { ...rest, [name]: text }
}
