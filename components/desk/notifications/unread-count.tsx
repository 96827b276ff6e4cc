import { t } from '#domain/messages/t.ts'

const LOOK =
  'pointer-events-none absolute -top-1 min-w-4.5 rounded-[0.5625rem] bg-red px-1 text-center text-[0.6875rem] leading-4.5 font-bold text-on-ink forced-colors:border'

/** The number of unread notifications, over a bell; none if all are read. `className` places it. */
export function UnreadCount({ unread, className }: { unread: number; className: string }) {
  if (unread === 0) return null
  return (
    <b className={`${LOOK} ${className}`} aria-hidden="true">
      {unread > 99 ? t('99+') : t('{n, number}', { n: unread })}
    </b>
  )
}
