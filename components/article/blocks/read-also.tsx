import type { BlockOf } from '#domain/document/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Stories that an editor chose to go with this one. */
export function ReadAlso({ block: { id, title, stories }, speech }: { block: BlockOf<'related'>; speech: Speech }) {
  return (
    <aside className="read-also" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title || speech.words.readAlso}</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <a href={story.path}>{story.headline}</a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
