import { LiveSign } from '#components/ui/live-sign.tsx'
import { foreign } from '#components/ui/story.tsx'
import { articlePath } from '#domain/urls/paths.ts'
import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The related headlines of the lead. */
export function MoreLinks({ links, speech, as = '' }: { links: TeaserView[]; speech: Speech; as?: string }) {
  if (links.length === 0) return null
  return (
    <ul className={`also ${as}`.trim()}>
      {links.map((link) => (
        <li key={link.id} {...foreign(link, speech)}>
          <a href={articlePath(link.slug)}>
            <LiveSign story={link} speech={speech} />
            {link.headline}
          </a>
        </li>
      ))}
    </ul>
  )
}
