import type { ImportView } from '#domain/import/batch/import-views.ts'
import { msg, t } from '#domain/messages/t.ts'

const DOING = {
  plan: msg('being read', 'import'),
  import: msg('being imported', 'import'),
  prove: msg('being proved', 'import'),
  undo: msg('being undone', 'import'),
}
const STATES = {
  new: msg('not read yet', 'import'),
  planned: msg('plan is ready'),
  importing: msg('partly imported', 'import'),
  imported: msg('imported', 'import'),
  undoing: msg('partly undone', 'import'),
  undone: msg('undone', 'import'),
}

/** Says what is being done with an import, or else how far it is. */
export const stateOf = ({ wanted, state }: Pick<ImportView, 'wanted' | 'state'>): string =>
  t(wanted ? DOING[wanted] : STATES[state])
