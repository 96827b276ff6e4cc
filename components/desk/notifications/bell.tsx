'use client'
import { Bell as BellIcon } from 'lucide-react'
import { useState } from 'react'
import { BellPanel } from '#components/desk/notifications/bell-panel.tsx'
import { UnreadCount } from '#components/desk/notifications/unread-count.tsx'
import { useNotifications } from '#components/desk/notifications/use-notifications.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { notificationsWords as words } from '#components/desk/words/notifications.ts'

/** The bell of the rail, with the number of unread notifications, and its key. */
export function Bell() {
  const { unread } = useNotifications()
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useKeys({ [words.key.toLowerCase()]: open })
  return (
    <>
      <span className="relative inline-flex">
        <IconButton
          isSmall
          icon={BellIcon}
          label={words.bell(unread)}
          keys={words.key}
          aria-haspopup="dialog"
          onClick={open}
        />
        <UnreadCount unread={unread} className="-end-1" />
      </span>
      <span className="sr-only" role="status">
        {unread > 0 && words.unread(unread)}
      </span>
      {isOpen && <BellPanel onClose={() => setOpen(false)} />}
    </>
  )
}
