import { FilterX, LoaderCircle, Newspaper, SquarePen, Terminal } from 'lucide-react'
import type { Filters } from '#components/desk/story-list/use-stories.ts'

const GREY_ROWS = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']

export function ListLoading() {
  return (
    <div className="list" aria-busy="true">
      <h2>
        <LoaderCircle className="i" aria-hidden="true" />
        Reading the list
      </h2>
      <ul aria-hidden="true">
        {GREY_ROWS.map((row) => (
          <li className="row" key={row}>
            <span />
            <span className="skel" />
            <div className="main">
              <span className="skel" />
            </div>
            <div className="beside">
              <span className="skel" />
              <span className="skel" />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function EmptyDesk({ onNew }: { onNew: () => void }) {
  return (
    <div className="empty">
      <h2>An empty desk. Every paper starts with one.</h2>
      <ul>
        <li>
          <SquarePen className="i l" aria-hidden="true" />
          <div>
            <b>Write the first story</b>
            <p>A headline is enough to begin. It is saved from the first letter.</p>
          </div>
          <button type="button" className="btn primary" onClick={onNew}>
            New story <kbd>N</kbd>
          </button>
        </li>
        <li>
          <Terminal className="i l" aria-hidden="true" />
          <div>
            <b>Bring the old paper with you</b>
            <p>
              At the server’s terminal: <code>npm run news -- import FILE</code>
            </p>
          </div>
        </li>
      </ul>
    </div>
  )
}

export function NothingToday({ onAll, onNew }: { onAll: () => void; onNew: () => void }) {
  return (
    <div className="empty">
      <h2>Nothing on the desk, and nothing out since midnight.</h2>
      <ul>
        <li>
          <SquarePen className="i l" aria-hidden="true" />
          <div>
            <b>Begin the day</b>
            <p>A headline is enough to begin.</p>
          </div>
          <button type="button" className="btn primary" onClick={onNew}>
            New story <kbd>N</kbd>
          </button>
        </li>
        <li>
          <Newspaper className="i l" aria-hidden="true" />
          <div>
            <b>Look at everything</b>
            <p>The whole paper, last changed first.</p>
          </div>
          <button type="button" className="btn" onClick={onAll}>
            All stories
          </button>
        </li>
      </ul>
    </div>
  )
}

export function NothingFound({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  return (
    <div className="empty">
      <h2>{filters.q === '' ? 'No story is in this view.' : `No headline here says “${filters.q}”.`}</h2>
      <ul>
        <li>
          <FilterX className="i l" aria-hidden="true" />
          <div>
            <b>Look at everything</b>
            <p>Without the search and the filters.</p>
          </div>
          <button type="button" className="btn" onClick={onClear}>
            Drop the filters
          </button>
        </li>
      </ul>
    </div>
  )
}
