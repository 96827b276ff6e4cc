import { FilterX, LoaderCircle, Newspaper, PackageOpen, SquarePen } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { storyListWords as words } from '#components/desk/words/story-list.ts'
import { isNarrowed, type ListFilters, NO_NARROWING } from '#domain/article/lists/story-list-address.ts'

const GREY_ROWS = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']

export function ListLoading() {
  return (
    <div className="list" aria-busy="true">
      <h2>
        <LoaderCircle className="i" aria-hidden="true" />
        {words.loading}
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

export function EmptyDesk({ onNew, canImport }: { onNew: () => void; canImport: boolean }) {
  return (
    <div className="empty">
      <h2>{words.emptyDesk}</h2>
      <ul>
        <li>
          <SquarePen className="i l" aria-hidden="true" />
          <div>
            <b>{words.firstStory}</b>
            <p>{words.firstStoryHow}</p>
          </div>
          <button type="button" className="btn primary" onClick={onNew}>
            {words.newStory} <kbd>N</kbd>
          </button>
        </li>
        <li>
          <PackageOpen className="i l" aria-hidden="true" />
          <div>
            <b>{words.importOld}</b>
            <p>{canImport ? words.importHow : words.importByAdmin}</p>
          </div>
          {canImport && (
            <DeskLink className="btn" href="/desk/imports/new">
              {words.import}
            </DeskLink>
          )}
        </li>
      </ul>
    </div>
  )
}

export function NothingToday({ onAll, onNew }: { onAll: () => void; onNew: () => void }) {
  return (
    <div className="empty">
      <h2>{words.nothingToday}</h2>
      <ul>
        <li>
          <SquarePen className="i l" aria-hidden="true" />
          <div>
            <b>{words.startDay}</b>
            <p>{words.startDayHow}</p>
          </div>
          <button type="button" className="btn primary" onClick={onNew}>
            {words.newStory} <kbd>N</kbd>
          </button>
        </li>
        <li>
          <Newspaper className="i l" aria-hidden="true" />
          <div>
            <b>{words.seeAll}</b>
            <p>{words.seeAllHow}</p>
          </div>
          <button type="button" className="btn" onClick={onAll}>
            {words.allStories}
          </button>
        </li>
      </ul>
    </div>
  )
}

type NothingProps = { filters: ListFilters; onWiden: (change: Partial<ListFilters>) => void }

/** No story matches. The way out keeps the words, unless every story was searched for them already. */
export function NothingFound({ filters, onWiden }: NothingProps) {
  const { q, view } = filters
  const isWidest = view === 'all' && !isNarrowed({ ...filters, q: '' })
  const way =
    q === ''
      ? { title: words.seeAll, how: words.withoutFiltersHow, act: words.clearFilters }
      : isWidest
        ? { title: words.seeAll, how: words.clearSearchHow, act: words.clearSearch }
        : { title: words.searchAll, how: words.searchAllHow(q), act: words.searchAll }
  return (
    <div className="empty">
      <h2>{q === '' ? words.emptyView : words.noMatch(q)}</h2>
      <ul>
        <li>
          <FilterX className="i l" aria-hidden="true" />
          <div>
            <b>{way.title}</b>
            <p>{way.how}</p>
          </div>
          <button
            type="button"
            className="btn"
            onClick={() => onWiden({ ...NO_NARROWING, q: isWidest ? '' : q, view: 'all' })}
          >
            {way.act}
          </button>
        </li>
      </ul>
    </div>
  )
}
