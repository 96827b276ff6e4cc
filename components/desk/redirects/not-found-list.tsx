import { useState } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { RedirectDialog } from '#components/desk/redirects/redirect-dialog.tsx'
import { useNotFound, useRedirectActs } from '#components/desk/redirects/use-redirects.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import type { NotFoundView } from '#domain/urls/redirect-views.ts'

const words = redirectsWords.notFound

/** Paths that were not found, each with a way to redirect it. */
export function NotFoundList() {
  const list = useNotFound()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="links" aria-busy={list.isPending}>
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={items.length > 0}
        onRetry={() => void list.refetch()}
      />
      {list.isPending && <p className="hint">{redirectsWords.loading}</p>}
      {list.isSuccess && <p className="lede">{items.length === 0 ? words.none : words.about}</p>}
      <ul>
        {items.map((one) => (
          <NotFoundRow key={one.path} one={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <p className="more-line">
          <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? redirectsWords.loading : words.more}
          </button>
        </p>
      )}
    </div>
  )
}

function NotFoundRow({ one: { path, count, referrerHost, lastAt } }: { one: NotFoundView }) {
  const { said } = useNewsroom()
  const { forget } = useRedirectActs()
  const [isAsked, setAsked] = useState(false)
  const facts = [words.count(count), words.last(said(lastAt)), ...(referrerHost ? [words.from(referrerHost)] : [])]
  return (
    <li>
      <code>{path}</code>
      <p className="hint">{facts.join(', ')}</p>
      <p className="row-flex">
        <button type="button" className="btn s" aria-label={words.redirectOne(path)} onClick={() => setAsked(true)}>
          {words.redirect}
        </button>
        <button
          type="button"
          className="btn s quiet"
          aria-label={words.forgetOne(path)}
          onClick={() => void forget(path)}
        >
          {words.forget}
        </button>
      </p>
      {isAsked && <RedirectDialog from={path} onClose={() => setAsked(false)} />}
    </li>
  )
}
