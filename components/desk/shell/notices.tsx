'use client'
import { Toaster } from 'sonner'
import { isSpokenToLeft } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'

/** Distance of a notice from the window's edge. It is small, so that the notice ends above the lower edge of the bar. */
const EDGE = '0.25rem'

/**
 * The notices of the desk. They keep one place, over the bar at the top of each page: it holds no field, and what is
 * scrolled goes under it. One at a time, since a pile would hang below the bar.
 */
export function Notices() {
  return (
    <Toaster
      containerAriaLabel={t('Notifications')}
      dir={isSpokenToLeft() ? 'rtl' : 'ltr'}
      position="top-center"
      className="notices"
      offset={{ top: `calc(${EDGE} + var(--panned, 0px))` }}
      mobileOffset={{ top: `calc(${EDGE} + var(--panned, 0px))`, left: EDGE, right: EDGE }}
      theme="system"
      visibleToasts={1}
      closeButton
      duration={8_000}
    />
  )
}
