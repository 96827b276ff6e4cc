import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { releaseNewsletters } from '#db/commands/newsletters/begin-sendings.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Lets newsletters go on that are held, because nobody knows who left since this database was saved.',
    least: 'admin',
    scope: null,
    answers: z.strictObject({ wereHeld: z.boolean() }),
    work: (_, { db, actor, now }) => releaseNewsletters(db, actor, now),
  },
})
