import { type Message, msg } from '#domain/messages/t.ts'
import type { Role } from '#domain/permissions/can.ts'

export const ROLE_NAMES: Record<Role, Message> = {
  reporter: msg('reporter'),
  editor: msg('editor'),
  admin: msg('admin'),
}
