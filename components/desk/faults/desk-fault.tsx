'use client'
import { buttonLook } from '#components/desk/parts/button/button-look.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { faultsWords as words } from '#components/desk/words/faults.ts'

/** Stands in place of the whole desk: an error in its frame, or on a page outside it such as the sign-in page. */
export const DeskFault = () => (
  <main className="min-w-0 bg-sheet">
    <div role="alert" data-fault="desk">
      <Empty
        isPage
        title={words.desk}
        how={words.deskHint}
        act={
          <>
            <Button kind="primary" onClick={() => window.location.reload()}>
              {words.reload}
            </Button>
            <a className={buttonLook()} href="/desk">
              {words.toStories}
            </a>
          </>
        }
      />
    </div>
  </main>
)
