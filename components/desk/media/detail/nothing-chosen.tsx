/** Placeholder of the panel while no picture is selected: explains keys and uploads. */
export function NothingChosen() {
  return (
    <aside className="panel hide-s" aria-label="The chosen picture">
      <div className="in">
        <p className="dim">
          Choose a picture to see its text, its crops and where it is used. The arrow keys walk, <kbd>Enter</kbd> opens,{' '}
          <kbd>Esc</kbd> comes back. Files may be dropped anywhere on this page, or pasted.
        </p>
      </div>
    </aside>
  )
}
