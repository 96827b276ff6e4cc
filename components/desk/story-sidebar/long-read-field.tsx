import { ChoiceField } from '#components/desk/story-sidebar/choice-field.tsx'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { isLongRead, type LongRead, longRead } from '#domain/article/fields/long-read.ts'
import { wordCount } from '#domain/document/text/word-count.ts'

const words = storySidebarWords.longRead

type Props = {
  story: Pick<DeskArticle, 'document' | 'live' | 'longRead'>
  isEditable: boolean
  onChange: (longRead: LongRead | null) => void
}

/** Whether a story is set as a long read: by its length, or as chosen here. */
export function LongReadField({ story, isEditable, onChange }: Props) {
  const isLong = isLongRead({ live: story.live, wordCount: wordCount(story.document), longRead: null })
  return (
    <ChoiceField
      {...{ words, onChange }}
      none={words.automatic(isLong)}
      options={longRead.options}
      value={story.longRead}
      isEditable={isEditable && story.live === null}
    />
  )
}
