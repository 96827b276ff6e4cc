import { PencilLine } from 'lucide-react'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { HereInList } from '#components/desk/presence/here-in-list.tsx'
import type { DeskListItem } from '#domain/article/desk-views.ts'

export function StoryRow({ story }: { story: DeskListItem }) {
  const { me, said } = useNewsroom()
  const who = story.savedBy
  return (
    <li className="row">
      <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
      <div className="main">
        <DeskLink className="head" href={`/desk/articles/${story.id}`}>
          {story.headline || 'Untitled'}
        </DeskLink>
        <div className="meta">
          {story.sections.map((section) => (
            <SectionMark key={section.slug} section={section} />
          ))}
          {story.authors.length > 0 && <span>{story.authors.map((author) => author.name).join(', ')}</span>}
          <HereInList here={story.here} />
          {story.status === 'published' && story.hasChangesNotOut && (
            <span className="flag">
              <PencilLine className="i" aria-hidden="true" />
              changes not out
            </span>
          )}
        </div>
      </div>
      <div className="beside">
        <div className="has">
          <span className="who">
            <Avatar name={who?.name ?? 'Broadsheet'} />
            <span>
              {who ? (who.id === me.id ? 'you' : who.name) : 'the terminal'}
              <small>since {said(story.savedAt)}</small>
            </span>
          </span>
        </div>
        <div className="time">
          {story.publishedAt === null ? (
            <span className="dim">not out yet</span>
          ) : (
            <>
              {story.status === 'scheduled' ? 'scheduled' : 'out'} {said(story.publishedAt)}
            </>
          )}
        </div>
      </div>
    </li>
  )
}
