import { saveArticle } from '#db/commands/article/save-article.ts'
import { ownNotifications } from '#db/queries/notifications/own-notifications.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { aDraft, must, NOON, openSections, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Actor } from '#domain/permissions/can.ts'

/** A newsroom with the four people of the cast, each with an account, and what they were notified of. */
export function notifiedRoom() {
  const { db, close } = testNewsroom()
  openSections(db)
  addCast(db)
  return {
    db,
    close,
    /** A draft of Tamsin's. */
    draft: (headline = 'The ferry') => aDraft(db, headline, {}, TAMSIN),
    /** A draft of Tamsin's with a byline tied to Jonas. */
    bylined() {
      db.$client.exec(`update authors set person_id = 'jonas' where slug = 'yusra-lindt'`)
      const draft = aDraft(db, 'The ferry', {}, TAMSIN)
      const fields = { authors: ['yusra-lindt'] }
      return { ...draft, version: must(saveArticle(db, OTTILIE, { ...draft, fields }, NOON)).version }
    },
    /** Notifications of a person, newest first, as sentences. */
    notified: (actor: Actor) => ownNotifications(db, actor).items.map(({ says }) => says),
    unread: (actor: Actor) => ownNotifications(db, actor).unread,
  }
}
