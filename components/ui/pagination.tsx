import { archivePath, pagedPath } from '#domain/urls/paths.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  /** The address of page 1; `?` in it means that it has a query already. */
  base: string
  page: number
  hasNext: boolean
  speech: Speech
  /** The year of the last story on the page: where older ones are found once paging ends. */
  year?: number | undefined
  /** What the next page holds, where it is not stories. */
  older?: string
}

/** Links to the pages around this one, each of which can be crawled. */
export function Pagination({ base, page, hasNext, speech, year, older = speech.words.older }: Props) {
  if (page === 1 && !hasNext) return null
  const { words } = speech
  const near = [page - 1, page, page + 1].filter((n) => n > 1 && (n <= page || hasNext))
  return (
    <nav className="pages" aria-label={words.pages}>
      {[1, ...near].map((n) =>
        n === page ? (
          <span key={n} aria-current="page">
            {n}
          </span>
        ) : (
          <a key={n} href={pagedPath(base, n)}>
            {n}
          </a>
        ),
      )}
      {hasNext ? (
        <a className="step" rel="next" href={pagedPath(base, page + 1)}>
          {older}
        </a>
      ) : (
        year !== undefined && (
          <a className="step" href={archivePath(year)}>
            {words.inArchive}
          </a>
        )
      )}
    </nav>
  )
}
