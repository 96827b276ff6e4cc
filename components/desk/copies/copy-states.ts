import { msg, t } from '#domain/messages/t.ts'
import type { CopyReason, CopyState, NoticeState } from '#domain/republish/copy-views.ts'

const STATES = {
  unchecked: msg('not checked', 'copy of a story'),
  corrected: msg('corrected', 'copy of a story'),
  current: msg('up to date', 'copy of a story'),
  old: msg('old text', 'copy of a story'),
  gone: msg('taken down', 'copy of a story'),
  'not-checkable': msg('cannot be checked', 'copy of a story'),
} satisfies Record<CopyState, unknown>

const REASONS = {
  robots: msg('its robots.txt does not allow it', 'why a copy cannot be checked'),
  refused: msg('its server does not let the check in', 'why a copy cannot be checked'),
  unreachable: msg('its server does not answer', 'why a copy cannot be checked'),
  'too-large': msg('the page is larger than 2 MB', 'why a copy cannot be checked'),
  'no-story': msg('the story was not found on the page', 'why a copy cannot be checked'),
  cut: msg('the page ends before what was changed', 'why a copy cannot be checked'),
  unclear: msg('the page has other words there, or both texts', 'why a copy cannot be checked'),
} satisfies Record<CopyReason, unknown>

const NOTICES = {
  queued: msg('waits', 'notice to a house'),
  claimed: msg('being sent', 'notice to a house'),
  accepted: msg('told', 'notice to a house'),
  refused: msg('refused', 'notice to a house'),
  unknown: msg('unknown whether it came', 'notice to a house'),
} satisfies Record<NoticeState, unknown>

export const stateSaid = (state: CopyState): string => t(STATES[state])
export const reasonSaid = (reason: CopyReason): string => t(REASONS[reason])
export const noticeSaid = (state: NoticeState): string => t(NOTICES[state])
