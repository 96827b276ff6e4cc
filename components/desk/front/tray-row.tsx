import { Crosshair, GripVertical, LayoutTemplate } from 'lucide-react'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import type { DraggedStory } from '#components/desk/front/front-board.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

const words = frontWords.stories

type Props = {
  story: DeskListItem
  /** The label of the slot that shows the story. */
  at: string | undefined
  onPutIn: (story: DeskListItem) => void
  onGo: (id: number) => void
}

/**
 * A story in two lines of text and one of facts, dragged by its words or its handle. With a mouse its actions show on
 * hover; they are in the order of focus always, and visible to a finger.
 */
export function TrayRow({ story, at, onPutIn, onGo }: Props) {
  const { said } = useNewsroom()
  const { ref, listeners } = useDragSource<DraggedStory>(`tray:${story.id}`, {
    story: story.id,
    headline: story.headline,
  })
  const [section] = story.sections
  return (
    <li className="trayrow" ref={ref}>
      <span className="handle" aria-hidden="true" {...listeners}>
        <GripVertical className="i" />
      </span>
      <div className="story-line" {...listeners}>
        <b title={story.headline}>{story.headline}</b>
        <small>
          {at === undefined ? section && <SectionMark section={section} /> : <i>{words.isIn(at)}</i>}{' '}
          {story.publishedAt !== null && said(story.publishedAt)}
        </small>
      </div>
      <span className="row-acts">
        {at !== undefined && (
          <IconButton
            isSmall
            className="touch:size-11!"
            icon={Crosshair}
            label={words.showLabel(story.headline)}
            onClick={() => onGo(story.id)}
          />
        )}
        <IconButton
          isSmall
          className="touch:size-11!"
          icon={LayoutTemplate}
          label={words.placeLabel(story.headline)}
          keys="P"
          onClick={() => onPutIn(story)}
          onKeyDown={(event) => {
            if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey || event.altKey) return
            event.preventDefault()
            onPutIn(story)
          }}
        />
      </span>
    </li>
  )
}
