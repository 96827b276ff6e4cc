import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { chooseByline } from '#db/commands/people/choose-byline.ts'
import { bylineOfPerson } from '#db/queries/people/byline-of-person.ts'
import { bylineRef } from '#domain/article/desk-views.ts'
import { ownBylineView } from '#domain/newsroom-views.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const named = (one: { slug: string; name: string } | null | undefined) => one && { slug: one.slug, name: one.name }

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the byline that is tied to the signed-in person, or one of their name that belongs to nobody.',
    least: 'reporter',
    answers: ownBylineView,
    work: (_, { db, actor }) => {
      const own = bylineOfPerson(db, actor.id)
      return ok({ byline: named(own?.byline) ?? null, suggested: named(own?.suggested) ?? null })
    },
  },
  PUT: {
    does: 'Ties a byline to the signed-in person, who confirms that it is theirs. `slug` null makes a new one of their name. A reporter may choose a byline of their own name only; nobody may choose another person’s.',
    least: 'reporter',
    scope: 'write',
    takes: z.strictObject({ slug: text.max(200).nullable() }),
    example: { slug: null },
    answers: bylineRef,
    refuses: ['unknown-author', 'byline-taken'],
    work: (input, { db, actor, now }) => chooseByline(db, actor, input, now),
  },
})
