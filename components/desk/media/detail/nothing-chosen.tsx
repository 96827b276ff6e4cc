import { PANEL } from '#components/desk/media/detail/panel-look.ts'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'

/** Placeholder of the panel while no picture is selected: explains keys and uploads. */
export function NothingChosen() {
  const words = mediaDetailWords.nothing
  return (
    <aside className={`${PANEL} narrow:hidden`} aria-label={mediaDetailWords.label}>
      <p className="text-ink-3">
        {words.about} <kbd>Enter</kbd> {words.enter} <kbd>Esc</kbd> {words.escape} {words.drop}
      </p>
    </aside>
  )
}
