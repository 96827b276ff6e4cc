import { renewAllPictureUses } from '#db/commands/media/renew-all-picture-uses.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import type { Db } from '#db/engine/open.ts'
import { integrityOf } from '#db/health/database-checks.ts'
import { bad, type Check, ok } from '#db/health/health-check.ts'
import { wrongPictureUses } from '#db/queries/media/wrong-picture-uses.ts'
import { isOfSearchIndex } from '#db/queries/settings/integrity-problems.ts'
import { publicRowProblems } from '#db/queries/settings/public-row-problems.ts'
import { searchBacklog, searchFaults } from '#db/queries/settings/search-problems.ts'
import { count } from '#domain/text/count.ts'

const FIX = 'news doctor --fix makes it anew.'

/** Rows that are made from others, against those that they are made from. */
export const contentChecks = [
  {
    name: 'public-rows',
    needs: 'schema',
    *look({ db }) {
      for (const problem of publicRowProblems(db))
        yield bad(problem, 'Publish these stories again; if it stays, send the file of --bundle to support.')
      yield ok('Public stories, lists and addresses agree.')
    },
  },
  {
    name: 'search-index',
    needs: 'schema',
    *look(context) {
      if (integrityOf(context).some(isOfSearchIndex)) return yield bad('The search index is damaged.', FIX)
      for (const sentence of searchBacklog(context.db)) yield { ...bad(sentence, FIX), isBacklog: true }
      for (const sentence of searchFaults(context.db)) yield bad(sentence, FIX)
      yield ok('Search finds every public story and nothing else.')
    },
    mend: ({ db, now }) =>
      `Indexed ${count(reindex(db, now), 'story', 'stories')} anew, with their quotes, links and uses of pictures.`,
  },
  {
    name: 'picture-uses',
    needs: 'schema',
    *look({ db }) {
      const wrong = wrongPictureUses(db)
      if (wrong > 0) yield bad(`The table of uses of pictures is wrong in ${count(wrong, 'row')}.`, FIX)
      yield ok('The table of uses says what stories, pages and fronts show.')
    },
    mend({ db }) {
      const wrong = wrongPictureUses(db)
      renewAllPictureUses(db)
      return wrong === 0 ? null : `Corrected ${count(wrong, 'row')} of the table of uses.`
    },
  },
] satisfies Check<{ db: Db; now: number }>[]
