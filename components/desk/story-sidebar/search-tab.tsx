'use client'
import { useId } from 'react'
import type { StoryChange } from '#components/desk/editor-page/local-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

type Props = {
  story: DeskArticle
  isEditable: boolean
  problem?: string | undefined
  onChange: (change: StoryChange) => void
}

const FIELDS = [
  { name: 'title', label: 'Title for search engines', max: 200, about: 60, rows: 2, from: 'headline' },
  { name: 'description', label: 'Description', max: 400, about: 160, rows: 4, from: 'standfirst' },
] as const

/** Title and description for search engines and shared links, which override the headline and standfirst. */
export function SearchTab({ story, isEditable, problem, onChange }: Props) {
  const id = useId()
  const { paper } = useNewsroom()
  const { seo, headline, standfirst } = story
  return (
    <>
      {FIELDS.map(({ name, label, max, about, rows, from }) => (
        <div className={problem ? 'field wrong' : 'field'} key={name}>
          <label htmlFor={`${id}-${name}`}>
            {label}{' '}
            <span className="of">
              {(seo[name] ?? '').length} of about {about}
            </span>
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
          <small id={`${id}-${name}-hint`}>Empty, and it is the {from}.</small>
        </div>
      ))}
      {problem && <p className="why">{problem}</p>}
      <section aria-labelledby={`${id}-look`}>
        <h2 className="head2" id={`${id}-look`}>
          About as they show it
        </h2>
        <div className="found-as" lang={story.language}>
          <small>
            {paper.name} · {articlePath(story.slug)}
          </small>
          <b>{seo.title || headline || 'Untitled'}</b>
          <p>{seo.description || standfirst}</p>
        </div>
      </section>
    </>
  )
}

/** Removes an empty field, so that the headline or standfirst is used. */
function withWords(seo: DeskArticle['seo'], name: 'title' | 'description', words: string): DeskArticle['seo'] {
  const { [name]: _before, ...rest } = seo
  return words.trim() === '' ? rest : { ...rest, [name]: words }
}
