'use client'
import { usePathname } from 'next/navigation'
import { useForgetRead } from '#components/desk/faults/use-forget-read.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { isAtPlace, placesFor } from '#components/desk/shell/places.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { faultsWords as words } from '#components/desk/words/faults.ts'

/** `id` is the number of an error on the server in its log; null for an error in the browser. */
type Props = { id: string | null; onRetry: () => void }

/** Stands in place of a page that threw an error; the rail beside it goes on. */
export function PageFault({ id, onRetry }: Props) {
  const { me } = useNewsroom()
  const here = usePathname()
  const forget = useForgetRead()
  const place = placesFor(me)
    .flatMap(({ places }) => places)
    .find(({ href }) => isAtPlace(href, here))
  const again = () => {
    forget()
    onRetry()
  }
  return (
    <div className="empty" role="alert" data-fault="page">
      <h1 className="display">
        {place ? (here === place.href ? words.page : words.pageOf)(place.name) : words.unnamedPage}
      </h1>
      <p className="lede">
        {words.pageHint} {id !== null && everyScreenWords.errors.logged(id)}
      </p>
      <p className="row-flex">
        <button type="button" className="btn primary" onClick={again}>
          {everyScreenWords.tryAgain}
        </button>
        <button type="button" className="btn" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
        {here !== '/desk' && (
          <DeskLink className="btn" href="/desk">
            {words.toStories}
          </DeskLink>
        )}
      </p>
    </div>
  )
}
