'use client'
import * as Dialog from '@radix-ui/react-dialog'
import { CheckCheck } from 'lucide-react'
import { NotificationRow } from '#components/desk/notifications/notification-row.tsx'
import { useMarkRead, useNotifications } from '#components/desk/notifications/use-notifications.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords as words } from '#components/desk/words/notifications.ts'

/** Lists the notifications of the signed-in person: beside the rail, or a sheet in a narrow window. */
export function BellPanel({ onClose }: { onClose: () => void }) {
  const { query, items, unread } = useNotifications()
  const mark = useMarkRead()
  const giveBack = useOpener()
  const [newest] = items
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="pages-sheet bell-panel" aria-describedby={undefined} onCloseAutoFocus={giveBack}>
          <header>
            <Dialog.Title>{words.title}</Dialog.Title>
            <Dialog.Close className="btn">{everyScreenWords.done}</Dialog.Close>
          </header>
          <div className="in">
            <ReadingTrouble
              what={words.list}
              error={query.error}
              hasOld={items.length > 0}
              onRetry={() => void query.refetch()}
            />
            {query.isPending && <p className="hint">{everyScreenWords.loading}</p>}
            {query.isSuccess && items.length === 0 && <p className="hint">{words.none}</p>}
            {items.length > 0 && (
              <ul className="told" aria-label={words.title}>
                {items.map((one) => (
                  <NotificationRow
                    key={one.id}
                    notification={one}
                    onGo={() => {
                      if (one.readAt === null) mark.mutate({ ids: [one.id] })
                      onClose()
                    }}
                  />
                ))}
              </ul>
            )}
            {query.hasNextPage && (
              <button type="button" className="btn" onClick={() => void query.fetchNextPage()}>
                {words.older}
              </button>
            )}
          </div>
          <footer>
            {newest && (
              <button
                type="button"
                className="btn"
                aria-disabled={unread === 0}
                onClick={() => unread > 0 && mark.mutate({ upTo: newest.id })}
              >
                <CheckCheck className="i" aria-hidden="true" /> {words.markAllRead}
              </button>
            )}
            <DeskLink className="link" href="/desk/account" onClick={onClose}>
              {words.settings}
            </DeskLink>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
