import type { Command } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { CommandFailed, count, progress, printLine } from '#cli/terminal.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { migrate } from '#db/engine/migrate.ts'
import { exposedSentence, makePrivateFiles } from '#db/engine/private-files.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { countPublic } from '#db/queries/article/count-public.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { env } from '#env.ts'

/** Prints one hash of all content, independent of its order. */
export const hashCommand: Command = {
  usage: '',
  does: 'prints one hash of all content, independent of its order',
  run() {
    const { db } = openNewsroom()
    printLine(newsHash(db))
    db.$client.close()
  },
}

/** Checks the integrity of the newsroom. */
export const checkCommand: Command = {
  usage: '',
  does: 'checks database, media files, search index and file permissions',
  run() {
    const { db, dataDir } = openNewsroom()
    const problems = checkNewsroom(db, dataDir).map(({ says }) => says)
    const exposed = exposedSentence(dataDir)
    if (exposed !== null) problems.push(exposed)
    db.$client.close()
    for (const problem of problems) printLine(problem)
    if (problems.length > 0)
      throw new CommandFailed(
        `${count(problems.length, 'problem')} in ${dataDir}. npm run news -- doctor says what to do.`,
      )
    printLine(`Everything in ${dataDir} is in order.`)
  },
}

/** Creates the database, or migrates it to the current schema. */
export const migrateCommand: Command = {
  usage: '',
  does: 'creates the database or migrates it',
  run() {
    makePrivateFiles()
    const applied = migrate(env.dataDir)
    printLine(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
  },
}

/** Rebuilds the search index and the index of quotes. */
export const reindexCommand: Command = {
  usage: '',
  does: 'rebuilds the search index and the list of quotes from the published stories',
  run() {
    const { db } = openNewsroom()
    const total = countPublic(db)
    const bar = progress()
    const done = reindex(db, Date.now(), (n) =>
      bar.show(total === 0 ? 1 : Math.min(1, n / total), count(n, 'story', 'stories')),
    )
    bar.clear()
    db.$client.close()
    printLine(`Indexed ${count(done, 'story', 'stories')}.`)
  },
}
