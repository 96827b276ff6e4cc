import type { SystemFormat } from '#domain/export/export-view.ts'
import { type Message, msg } from '#domain/messages/t.ts'

/** Names of the systems that an export is for. */
export const SYSTEM_NAMES: Record<SystemFormat, Message> = {
  wxr: msg('WordPress'),
  ghost: msg('Ghost'),
  markdown: msg('Hugo or Jekyll'),
}
