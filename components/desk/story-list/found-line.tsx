import { storyListWords as words } from '#components/desk/words/story-list.ts'
import type { FoundPassage } from '#domain/article/desk-views.ts'

/** The passage of a story that has the searched words, marked, and where it is from. */
export function FoundLine({ found }: { found: FoundPassage }) {
  return (
    <p className="found">
      <span className="label">{words.foundIn[found.in]}</span> {/* Pieces have no identity but their place. */}
      {found.parts.map((part, n) => (part.hit ? <mark key={n}>{part.text}</mark> : <span key={n}>{part.text}</span>))}
    </p>
  )
}
