import { msg, t } from '#domain/messages/t.ts'
import type { CopyState, NoticeState } from '#domain/republish/copy-views.ts'

const STATES = {
  unchecked: msg('not checked', 'copy of a story'),
  corrected: msg('corrected', 'copy of a story'),
  current: msg('up to date', 'copy of a story'),
  old: msg('old text', 'copy of a story'),
  gone: msg('taken down', 'copy of a story'),
  'not-checkable': msg('cannot be checked', 'copy of a story'),
} satisfies Record<CopyState, unknown>

const NOTICES = {
  queued: msg('waits', 'notice to a house'),
  claimed: msg('being sent', 'notice to a house'),
  accepted: msg('told', 'notice to a house'),
  refused: msg('refused', 'notice to a house'),
  unknown: msg('unknown whether it came', 'notice to a house'),
} satisfies Record<NoticeState, unknown>

export const stateSaid = (state: CopyState): string => t(STATES[state])
export const noticeSaid = (state: NoticeState): string => t(NOTICES[state])
