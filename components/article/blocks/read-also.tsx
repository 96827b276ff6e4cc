import { LiveSign } from '#components/ui/live-sign.tsx'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { block: BlockOf<'related'>; liveStories?: readonly number[] | undefined; speech: Speech }

/** Stories that an editor chose to go with this one. */
export function ReadAlso({ block: { id, title, stories }, liveStories = [], speech }: Props) {
  return (
    <aside className="read-also" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title || speech.words.readAlso}</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <a href={story.path}>
              <LiveSign story={{ live: liveStories.includes(story.id) ? 'open' : null }} speech={speech} />
              {story.headline}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
