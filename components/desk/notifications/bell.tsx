'use client'
import { Bell as BellIcon } from 'lucide-react'
import { useState } from 'react'
import { BellPanel } from '#components/desk/notifications/bell-panel.tsx'
import { UnreadCount } from '#components/desk/notifications/unread-count.tsx'
import { useNotifications } from '#components/desk/notifications/use-notifications.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'

/** The bell of the rail, with the number of unread notifications, and its key. */
export function Bell() {
  const { unread } = useNotifications()
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useKeys({ b: open })
  return (
    <>
      <span className="relative inline-flex">
        <IconButton
          isSmall
          icon={BellIcon}
          label={t('{unread, plural, =0 {Notifications} other {Notifications, # unread}}', { unread })}
          keys="B"
          aria-haspopup="dialog"
          onClick={open}
        />
        <UnreadCount unread={unread} className="-end-1" />
      </span>
      <span className="sr-only" role="status">
        {unread > 0 && t('{n, plural, one {# unread notification} other {# unread notifications}}', { n: unread })}
      </span>
      {isOpen && <BellPanel onClose={() => setOpen(false)} />}
    </>
  )
}
