import {
  AtSign,
  CircleAlert,
  CircleCheck,
  Clock,
  CornerUpLeft,
  FilePen,
  GitMerge,
  type LucideIcon,
  MailQuestion,
  UserCheck,
  Undo2,
} from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
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
  'edition-waits': Clock,
  'request-arrived': MailQuestion,
  'request-due': Clock,
  'original-changed': GitMerge,
  'original-gone': CircleAlert,
}

const LOOK = 'grid min-h-11 grid-cols-[1.25rem_minmax(0,1fr)] gap-2 p-2 wrap-anywhere no-underline hover:bg-hover'
const UNREAD =
  'font-semibold [box-shadow:inset_calc(3px*var(--way))_0_0_var(--color-blue)] forced-colors:border-s-3 forced-colors:border-[LinkText]'

type Props = { notification: NotificationView; onGo: () => void }

/** A notification as a link to what it is about. */
export function NotificationRow({ notification: { kind, says, text, path, at, readAt }, onGo }: Props) {
  const { said } = useNewsroom()
  const isUnread = readAt === null
  return (
    <li className="not-first:border-t not-first:border-rule">
      <DeskLink
        className={`${LOOK} ${isUnread ? UNREAD : 'text-ink-2'}`}
        href={path as `/desk${string}`}
        onClick={onGo}
      >
        <Icon of={ICONS[kind]} className="mt-[0.1875rem]" />
        <span>
          {isUnread && <span className="sr-only">{t('Unread:')} </span>}
          {says}
          {text && (
            <q className="block font-serif text-sm leading-[1.4] font-normal text-ink-2">
              <bdi>{text}</bdi>
            </q>
          )}
          <small className="block font-normal text-ink-3">
            <time>{said(at)}</time>
          </small>
        </span>
      </DeskLink>
    </li>
  )
}
