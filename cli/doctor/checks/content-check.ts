import { integrityOf } from '#cli/doctor/checks/database-check.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, ok, together } from '#cli/doctor/finding.ts'
import { count } from '#cli/terminal.ts'
import { renewAllPictureUses } from '#db/commands/media/renew-all-picture-uses.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import type { Db } from '#db/engine/open.ts'
import { wrongPictureUses } from '#db/queries/media/wrong-picture-uses.ts'
import { isOfSearchIndex } from '#db/queries/settings/integrity-problems.ts'
import { publicRowProblems } from '#db/queries/settings/public-row-problems.ts'
import { searchProblems } from '#db/queries/settings/search-problems.ts'

const FIX = 'news doctor --fix makes it anew.'

export function databaseOf({ db }: DoctorContext): Db {
  if (!db) throw new Error('The database is not open.')
  return db
}

const isDamaged = (db: Db): boolean => integrityOf(db).some(isOfSearchIndex)

export const searchIndexCheck: DoctorCheck = {
  name: 'search-index',
  needs: 'schema',
  look(context) {
    const db = databaseOf(context)
    if (isDamaged(db)) return bad('The search index is damaged.', FIX)
    // The sentences are those of `news check`, whose advice is in brackets.
    const problems = searchProblems(db).map((sentence) => bad(sentence.replace(/ \(.*\)\.$/, '.'), FIX))
    return together(problems, 'Search finds every public story and nothing else.')
  },
  mend(context) {
    const db = databaseOf(context)
    return `Indexed ${count(reindex(db, context.now), 'story', 'stories')} anew, with their quotes, links and uses of pictures.`
  },
}

export const pictureUsesCheck: DoctorCheck = {
  name: 'picture-uses',
  needs: 'schema',
  look(context) {
    const wrong = wrongPictureUses(databaseOf(context))
    if (wrong === 0) return ok('The table of uses says what stories, pages and fronts show.')
    return bad(`The table of uses of pictures is wrong in ${count(wrong, 'row')}.`, FIX)
  },
  mend(context) {
    const db = databaseOf(context)
    const wrong = wrongPictureUses(db)
    renewAllPictureUses(db)
    return wrong === 0 ? null : `Corrected ${count(wrong, 'row')} of the table of uses.`
  },
}

export const publicRowsCheck: DoctorCheck = {
  name: 'public-rows',
  needs: 'schema',
  look: (context) =>
    together(
      publicRowProblems(databaseOf(context)).map((problem) =>
        bad(problem, 'Publish these stories again; if it stays, send the file of --bundle to support.'),
      ),
      'Public stories, lists and addresses agree.',
    ),
}
