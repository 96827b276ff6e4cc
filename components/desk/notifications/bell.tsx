'use client'
import { Bell as BellIcon } from 'lucide-react'
import { useState } from 'react'
import { BellPanel } from '#components/desk/notifications/bell-panel.tsx'
import { useNotifications } from '#components/desk/notifications/use-notifications.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { notificationsWords as words } from '#components/desk/words/notifications.ts'
import { shellWords } from '#components/desk/words/shell.ts'

/** The bell of the rail, with the number of unread notifications, and its key. */
export function Bell() {
  const { unread } = useNotifications()
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useKeys({ [words.key.toLowerCase()]: open })
  const name = words.bell(unread)
  return (
    <>
      <button
        type="button"
        className="iconbtn s bell"
        aria-label={name}
        aria-haspopup="dialog"
        title={shellWords.withKeys(name, words.key)}
        onClick={open}
      >
        <BellIcon className="i" aria-hidden="true" />
        {unread > 0 && <b aria-hidden="true">{words.count(unread)}</b>}
      </button>
      <span className="hush" role="status">
        {unread > 0 && words.unread(unread)}
      </span>
      {isOpen && <BellPanel onClose={() => setOpen(false)} />}
    </>
  )
}
