import { archivePath, pagedPath } from '#domain/urls/paths.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  /** The address of page 1; it may already contain a query string. */
  base: string
  page: number
  hasNext: boolean
  speech: Speech
  /** The year of the last story on the page: its archive is linked after the last page. */
  year?: number | undefined
  /** Label of the link to the next page, if it lists something other than stories. */
  older?: string
}

/** Links to the neighbouring pages, each of them crawlable. */
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
