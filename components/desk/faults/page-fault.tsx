'use client'
import { usePathname } from 'next/navigation'
import { useForgetRead } from '#components/desk/faults/use-forget-read.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
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
  const again = useForgetRead(onRetry)
  const place = placesFor(me)
    .flatMap(({ places }) => places)
    .find(({ href }) => isAtPlace(href, here))
  return (
    <div role="alert" data-fault="page">
      <Empty
        isPage
        title={place ? (here === place.href ? words.page : words.pageOf)(place.name) : words.unnamedPage}
        how={id === null ? words.pageHint : `${words.pageHint} ${everyScreenWords.errors.logged(id)}`}
        act={
          <>
            <Button kind="primary" onClick={again}>
              {everyScreenWords.tryAgain}
            </Button>
            <Button onClick={() => window.location.reload()}>{words.reload}</Button>
            {here !== '/desk' && <ButtonLink href="/desk">{words.toStories}</ButtonLink>}
          </>
        }
      />
    </div>
  )
}
