import { useId } from 'react'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { isLongRead, type LongRead, longRead } from '#domain/article/long-read.ts'
import { wordCount } from '#domain/document/word-count.ts'

const words = storySidebarWords.longRead

type Props = {
  story: Pick<DeskArticle, 'document' | 'live' | 'longRead'>
  isEditable: boolean
  onChange: (longRead: LongRead | null) => void
}

/** Whether a story is set as a long read: by its length, or as chosen here. */
export function LongReadField({ story, isEditable, onChange }: Props) {
  const id = useId()
  const isLong = isLongRead({ live: story.live, wordCount: wordCount(story.document), longRead: null })
  return (
    <div className="field">
      <label htmlFor={id}>{words.label}</label>
      <select
        id={id}
        value={story.longRead ?? ''}
        disabled={!isEditable || story.live !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(longRead.nullable().parse(event.target.value || null))}
      >
        <option value="">{words.automatic(isLong)}</option>
        {longRead.options.map((one) => (
          <option key={one} value={one}>
            {words.names[one]}
          </option>
        ))}
      </select>
      <small id={`${id}-hint`}>{words.hint}</small>
    </div>
  )
}
