import type { Tx } from '#db/engine/open.ts'
import { decidePage } from '#db/import/decide/decide-page.ts'
import { decideStory } from '#db/import/decide/decide-story.ts'
import { knownPage, knownStory } from '#db/import/decide/known.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import type { Imported, WriteContext } from '#db/import/write/import-context.ts'
import { remember } from '#db/import/write/remember.ts'
import { writePage } from '#db/import/write/write-page.ts'
import { writeStory } from '#db/import/write/write-story.ts'

/**
 * Imports one record in the caller's transaction: known → decided → written → remembered. Before it, exports are read
 * (`archive/`) and staged (`stage/`), and their records prepared (`read/`). A record is identified by its id in the
 * import, so that importing again never duplicates.
 */
export function importRecord(tx: Tx, record: Prepared, context: WriteContext): Imported {
  return record.kind === 'page' ? importPage(tx, record, context) : importStory(tx, record, context)
}

function importStory(tx: Tx, record: Prepared, context: WriteContext): Imported {
  const known = knownStory(tx, record.importId)
  const decided = decideStory(tx, record, known, context)
  const written = writeStory(tx, decided, context)
  return remember(tx, record, { does: decided.does, ...written }, context)
}

function importPage(tx: Tx, record: Prepared, context: WriteContext): Imported {
  const known = knownPage(tx, record.importId)
  const decided = decidePage(tx, record, known)
  const written = writePage(tx, record, decided, context)
  return remember(tx, record, { does: decided.does, ...written }, context)
}
