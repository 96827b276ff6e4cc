import { msg, t } from '#domain/messages/t.ts'
import type { Role } from '#domain/permissions/can.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'

const DEACTIVATED = {
  reporter: msg('reporter, deactivated'),
  editor: msg('editor, deactivated'),
  admin: msg('admin, deactivated'),
}

/** Names how somebody stands: `editor`, or `editor, deactivated`. */
export const standingName = ({ role, isDisabled }: { role: Role; isDisabled: boolean }): string =>
  t(isDisabled ? DEACTIVATED[role] : ROLE_NAMES[role])
