'use client'
import { buttonLook } from '#components/desk/parts/button/button-look.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { t } from '#domain/messages/t.ts'

/** Stands in place of the whole desk: an error in its frame, or on a page outside it such as the sign-in page. */
export const DeskFault = () => (
  <main className="min-w-0 bg-sheet">
    <div role="alert" data-fault="desk">
      <Empty
        isPage
        title={t('The desk could not be shown.')}
        how={t('Reload the page; if it fails again, tell the people who run the server.')}
        act={
          <>
            <Button kind="primary" onClick={() => window.location.reload()}>
              {t('Reload the page')}
            </Button>
            <a className={buttonLook()} href="/desk">
              {t('Go to the stories')}
            </a>
          </>
        }
      />
    </div>
  </main>
)
