'use client'
import { usePathname } from 'next/navigation'
import { useForgetRead } from '#components/desk/faults/use-forget-read.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { isAtPlace, placesFor } from '#components/desk/shell/places.ts'
import { t } from '#domain/messages/t.ts'

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
        title={
          place
            ? here === place.href
              ? t('“{name}” could not be shown.', { name: place.name })
              : t('This page of “{name}” could not be shown.', { name: place.name })
            : t('This page could not be shown.')
        }
        how={
          id === null
            ? t('What was saved is safe, and the rest of the desk still works. Try again, or open another page.')
            : t(
                'What was saved is safe, and the rest of the desk still works. Try again, or open another page. (error {id})',
                { id },
              )
        }
        act={
          <>
            <Button kind="primary" onClick={again}>
              {t('Try again')}
            </Button>
            <Button onClick={() => window.location.reload()}>{t('Reload the page')}</Button>
            {here !== '/desk' && <ButtonLink href="/desk">{t('Go to the stories')}</ButtonLink>}
          </>
        }
      />
    </div>
  )
}
