import { Crosshair, GripVertical, LayoutTemplate } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import type { DraggedStory } from '#components/desk/front/front-acts.ts'
import { StoryFacts } from '#components/desk/front/story-facts.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { typedKey } from '#components/desk/parts/typed-key.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

// Two lines of headline and one of facts: twelve rows and more in a window of 900 px.
const ROW =
  'group relative grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-1 border-b border-rule py-[0.1875rem] ps-1.5 pe-2 pointer-fine:grid-cols-[1.25rem_minmax(0,1fr)] pointer-fine:focus-within:bg-hover pointer-fine:hover:bg-hover'
// Not `hidden`: the buttons stay in the order of focus, and show once one has it.
const ACTS =
  'flex self-center pointer-fine:absolute pointer-fine:inset-y-0 pointer-fine:end-0 pointer-fine:items-center pointer-fine:bg-hover pointer-fine:ps-2 pointer-fine:pe-1 pointer-fine:opacity-0 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100'
// A long touch drags the row; it would select the words.
const LINE = 'cursor-grab touch:select-none touch:[-webkit-touch-callout:none]'

type Props = { front: Composing; story: DeskListItem; onPutIn: (story: DeskListItem) => void }

/**
 * A story in two lines of text and one of facts, dragged by its words or its handle. With a mouse its actions show on
 * hover; they are in the order of focus always, and visible to a finger.
 */
export function TrayRow({ front, story, onPutIn }: Props) {
  const { id, headline } = story
  const place = front.shownAt(id)
  const at = place === undefined ? undefined : front.labelOf(place)
  const { ref, listeners } = useDragSource<DraggedStory>(`tray:${id}`, { story: id, headline })
  const press = (event: KeyboardEvent) => {
    if (typedKey(event) !== 'p' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onPutIn(story)
  }
  return (
    <li className={ROW} ref={ref}>
      <span className="min-h-6 cursor-grab text-ink-3" aria-hidden="true" {...listeners}>
        <Icon of={GripVertical} />
      </span>
      <div className={LINE} {...listeners}>
        <b title={headline} className="line-clamp-2 font-serif leading-[1.2] font-semibold wrap-anywhere">
          <bdi>{headline}</bdi>
        </b>
        <small className="block truncate text-xs leading-[1.25] text-ink-3">
          <StoryFacts story={story} at={at} />
        </small>
      </div>
      <span className={ACTS}>
        {at !== undefined && (
          <IconButton
            isSmall
            className="touch:size-11!"
            icon={Crosshair}
            label={t('Show on the front: {headline}', { headline })}
            onClick={() => front.show(id)}
          />
        )}
        <IconButton
          isSmall
          className="touch:size-11!"
          icon={LayoutTemplate}
          label={t('Place… {headline}', { headline })}
          keys="P"
          onClick={() => onPutIn(story)}
          onKeyDown={press}
        />
      </span>
    </li>
  )
}
