'use client'
import { TriangleAlert } from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import type { DeskAlert } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

/**
 * For admins, on every desk page while something needs them: one line with what it is, which opens to the details, what
 * to do, and where. The clock is left to its own banner, which has the button.
 */
export function AlertsBanner() {
  const alerts = (useNextUp().data?.alerts ?? []).filter(({ cause }) => cause !== 'clock-in-doubt')
  return (
    // The region is there before its text, so that screen readers announce the text.
    <div role="status" aria-label={t('What needs an admin')}>
      {alerts.length > 0 && (
        <div className="flex min-h-11 items-start gap-3 border-b border-rule bg-amber-wash px-6 py-2 text-sm narrow:px-4">
          <Icon of={TriangleAlert} className="mt-1.5 text-amber" />
          <details className="min-w-0 flex-1 wrap-anywhere">
            <summary className="cursor-pointer py-1">
              <b>{t('{n, plural, one {Needs attention:} other {# things need attention:}}', { n: alerts.length })}</b>{' '}
              {alerts.map(({ title }) => title).join(' · ')}
            </summary>
            <ul className="my-2 grid max-w-240 gap-2">
              {alerts.map((alert) => (
                <Line key={alert.cause} alert={alert} />
              ))}
            </ul>
          </details>
        </div>
      )}
    </div>
  )
}

function Line({ alert: { title, says, todo, since, path } }: { alert: DeskAlert }) {
  const { said } = useNewsroom()
  return (
    <li>
      <b>{title}</b> <span className="text-ink-3">{t('since {time}', { time: said(since) })}</span>
      <br />
      {says} {todo}{' '}
      {path.startsWith('/desk/') && (
        <DeskLink
          className="text-blue underline underline-offset-[0.15em]"
          href={path as `/desk/${string}`}
          aria-label={t('Look into it: {title}', { title })}
        >
          {t('Look into it')}
        </DeskLink>
      )}
    </li>
  )
}
