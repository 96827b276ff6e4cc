import type { apiNewsroom } from '#app/api/testing/call.ts'
import { contentOf, storedAs } from '#db/commands/article/steps/revision.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'

type Made<Cast> = (cast: Cast) => { id: number }

/** Prepares the routes of stories that were changed both here and in a newer export. */
export function conflictRouteExamples<Cast>(db: ReturnType<typeof apiNewsroom>['db'], story: Made<Cast>) {
  const conflict = (cast: Cast) => {
    const made = story(cast)
    const article = workingArticle(db, made.id)
    if (!article) throw new Error(`Story ${made.id} does not exist.`)
    const { fields, document } = storedAs(contentOf({ ...article, headline: 'Newer there' }))
    const batch = "insert into import_batches (format, name, created_at) values ('wordpress', 'old.xml', 1000)"
    const batchId = Number(db.$client.prepare(batch).run().lastInsertRowid)
    db.$client
      .prepare(
        `insert into import_conflicts (article_id, batch_id, record_hash, fields, document, created_at)
         values (?, ?, '', ?, ?, 2000)`,
      )
      .run(made.id, batchId, fields, document)
    return { id: made.id, version: article.version }
  }
  return { '/api/imports/conflicts/[id]': conflict }
}
