import type { RestoreOrder } from '#db/backup/restore/restore-child.ts'

type Restore = (order: RestoreOrder) => Promise<void>

/** The function of this process that has the newsroom restored. On globalThis, because Next bundles its own copy of this file. */
const shared = globalThis as typeof globalThis & { broadsheetRestore?: Restore }

/** Sets the function that has the newsroom restored: only `server` can tell the parent, which ends this process for it. */
export function restoreBy(restore: Restore): void {
  shared.broadsheetRestore = restore
}

/** True if this process can have the newsroom restored; `npm run dev` and tests cannot. */
export const canRestore = (): boolean => shared.broadsheetRestore !== undefined

/** Has the newsroom restored: this process ends soon. Resolves once the order is on its way. */
export const orderRestore = (order: RestoreOrder): Promise<void> =>
  shared.broadsheetRestore?.(order) ?? Promise.reject(new Error('This process cannot restore the newsroom.'))
