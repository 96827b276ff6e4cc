import { CornerUpRight } from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
import type { RedirectView } from '#domain/urls/redirect-views.ts'

/** The target of a redirect with its status, what readers get now if that differs, and its origin. */
export function TargetCell({ of: { target, status, answer, isImported, createdAt } }: { of: RedirectView }) {
  const { said } = useNewsroom()
  const wrong =
    answer === 404
      ? t('Readers get “not found”, because the target is not public.')
      : answer === 410 || answer === 451
        ? t('Readers get “gone”, because the target was withdrawn.')
        : null
  return (
    <div className="grid gap-1">
      {target === null ? (
        <p className="text-sm text-ink-3">{t('gone (410)', {}, 'of an address')}</p>
      ) : (
        <p className="wrap-anywhere">
          <Icon of={CornerUpRight} className="text-green" /> <code>{target}</code>{' '}
          <span className="text-sm text-green">({status})</span>
        </p>
      )}
      {target !== null && wrong !== null && <p className="text-sm text-red">{wrong}</p>}
      <p className="text-xs leading-[1.4] text-ink-3">
        {t('Added {time}.', { time: said(createdAt) })} {isImported && t('imported', {}, 'of a redirect')}
      </p>
    </div>
  )
}
