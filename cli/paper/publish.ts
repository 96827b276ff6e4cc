import { type Command, idOf } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { CommandFailed, printLine } from '#cli/terminal.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const WHY: Record<string, string> = {
  'no-headline': 'it has no headline',
  'no-section': 'it has no section',
  embargoed: 'it is under embargo',
  'slug-taken': 'another story has its address',
  'changed-meanwhile': 'somebody saved it at the same moment, try again',
}

/** Publishes the saved version of a story. */
export const publishCommand: Command = {
  usage: 'ID',
  does: 'publishes the saved version of a story',
  async run(args) {
    const id = idOf(args)
    const { db } = openNewsroom()
    try {
      const article = workingArticle(db, id)
      if (!article) throw new CommandFailed(`There is no article with the id ${id}.`)
      const done = await retryWhileBusy(db, () =>
        publishArticle(db, SYSTEM, { id, version: article.version, kind: 'update' }, Date.now()),
      )
      if (!done.ok && done.code === 'already-public') {
        printLine(`Article ${id} is already public in this version: nothing was changed.`)
        return
      }
      if (!done.ok) throw new CommandFailed(`Article ${id} cannot be published: ${WHY[done.code] ?? done.code}.`)
      printLine(`Article ${id} is public at ${done.value.path}.`)
    } finally {
      db.$client.close()
    }
  },
}
