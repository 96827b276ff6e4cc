import { mediaDetailWords } from '#components/desk/words/media-detail.ts'
/** Placeholder of the panel while no picture is selected: explains keys and uploads. */
export function NothingChosen() {
  const words = mediaDetailWords.nothing
  return (
    <aside className="panel hide-s" aria-label={mediaDetailWords.label}>
      <div className="in">
        <p className="dim">
          {words.about} <kbd>Enter</kbd> {words.enter} <kbd>Esc</kbd> {words.escape} {words.drop}
        </p>
      </div>
    </aside>
  )
}
