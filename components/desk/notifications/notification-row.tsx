import {
  AtSign,
  CircleAlert,
  CircleCheck,
  Clock,
  CornerUpLeft,
  FilePen,
  type LucideIcon,
  UserCheck,
  Undo2,
} from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { notificationsWords as words } from '#components/desk/words/notifications.ts'
import type { NotificationKind } from '#domain/notifications/notification-kind.ts'
import type { NotificationView } from '#domain/notifications/notification-views.ts'

const ICONS: Record<NotificationKind, LucideIcon> = {
  'sent-back': CornerUpLeft,
  'handed-over': UserCheck,
  mentioned: AtSign,
  'in-review': FilePen,
  published: CircleCheck,
  'publication-undone': Undo2,
  'not-gone-out': Clock,
  'red-receipt': CircleAlert,
}

type Props = { notification: NotificationView; onGo: () => void }

/** A notification as a link to what it is about. */
export function NotificationRow({ notification: { kind, says, text, path, at, readAt }, onGo }: Props) {
  const { said } = useNewsroom()
  const Icon = ICONS[kind]
  const isUnread = readAt === null
  return (
    <li>
      <DeskLink className={isUnread ? 'unread' : undefined} href={path as `/desk${string}`} onClick={onGo}>
        <Icon className="i" aria-hidden="true" />
        <span>
          {isUnread && <span className="hush">{words.isUnread} </span>}
          {says}
          {text && <q>{text}</q>}
          <small>
            <time>{said(at)}</time>
          </small>
        </span>
      </DeskLink>
    </li>
  )
}
