import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

/** The slot that a story stands in, or else its section; and when it was published. */
export function StoryFacts({ story, at }: { story: DeskListItem; at: string | undefined }) {
  const { said } = useNewsroom()
  const [section] = story.sections
  return (
    <>
      {at === undefined ? (
        section && <SectionMark section={section} />
      ) : (
        <span className="font-semibold">{t('in {slot}', { slot: at })}</span>
      )}{' '}
      {story.publishedAt !== null && said(story.publishedAt)}
    </>
  )
}
