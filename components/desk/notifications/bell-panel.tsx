'use client'
import { CheckCheck } from 'lucide-react'
import { NotificationRow } from '#components/desk/notifications/notification-row.tsx'
import { useMarkRead, useNotifications } from '#components/desk/notifications/use-notifications.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Sheet } from '#components/desk/parts/dialog/sheet.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { t } from '#domain/messages/t.ts'

/** Beside the rail and as high as the window, if there is room. */
const BESIDE =
  'not-thumb:not-low:inset-y-0 not-thumb:not-low:start-rail not-thumb:not-low:end-auto not-thumb:not-low:max-h-none not-thumb:not-low:w-[min(26rem,100vw-var(--spacing-rail))] not-thumb:not-low:rounded-none not-thumb:not-low:border-e not-thumb:not-low:border-t-0'

/** Lists the notifications of the signed-in person: beside the rail, or a sheet in a narrow window. */
export function BellPanel({ onClose }: { onClose: () => void }) {
  const { items, unread, state, ...list } = useNotifications()
  const mark = useMarkRead()
  const [newest] = items
  return (
    <Sheet
      title={t('Notifications')}
      className={`flex flex-col rounded-t-[12px] bg-raised! ${BESIDE}`}
      takesFocus
      onClose={onClose}
      foot={
        <>
          {newest && (
            <Button
              className="min-h-11!"
              icon={CheckCheck}
              isOff={unread === 0}
              onClick={() => mark({ upTo: newest.id })}
            >
              {t('Mark all as read')}
            </Button>
          )}
          <DeskLink
            className="ms-auto leading-11 text-blue underline underline-offset-[0.15em]"
            href="/desk/account"
            onClick={onClose}
          >
            {t('Letters')}
          </DeskLink>
        </>
      }
    >
      <div className="grid flex-1 content-start gap-4 px-4 pt-3 pb-4">
        <ReadingTrouble what={t('The list of notifications')} of={list} />
        {state === 'loading' && <p className={HINT}>{t('Loading…')}</p>}
        {state === 'empty' && (
          <p className={HINT}>
            {t(
              'Nothing yet. Here you see when a story of yours is sent back, handed to you or published, and when a colleague mentions you.',
            )}
          </p>
        )}
        {items.length > 0 && (
          <ul aria-label={t('Notifications')}>
            {items.map((one) => (
              <NotificationRow
                key={one.id}
                notification={one}
                onGo={() => {
                  if (one.readAt === null) mark({ ids: [one.id] })
                  onClose()
                }}
              />
            ))}
          </ul>
        )}
        {list.more && (
          <Button className="min-h-11!" onClick={list.more}>
            {t('Older ones')}
          </Button>
        )}
      </div>
    </Sheet>
  )
}
