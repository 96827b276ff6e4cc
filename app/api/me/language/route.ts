import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { chooseLanguage } from '#db/commands/people/choose-language.ts'
import { languageOfPerson } from '#db/queries/people/language-of.ts'
import { spoken } from '#domain/messages/spoken.ts'
import { ownLanguageView } from '#domain/newsroom-views.ts'
import { ok } from '#domain/result.ts'
import { languageTag } from '#domain/text/language-tag.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns in which language the desk speaks to the signed-in person, and the languages that it speaks.',
    least: 'reporter',
    answers: ownLanguageView,
    work: (_, { db, actor }) => {
      const language = actor.id === null ? null : languageOfPerson(db, actor.id)
      return ok({ language, choices: [...(spoken().choices ?? [{ language: 'en', name: 'English' }])] })
    },
  },
  PUT: {
    does: 'Sets in which language the pages of the desk and letters speak to the signed-in person; null: in that of their browser. One that the desk does not speak counts as null.',
    least: 'reporter',
    scope: 'any',
    takes: z.strictObject({ language: languageTag.max(35).nullable() }),
    example: { language: 'fr' },
    answers: null,
    work: (input, { db, actor }) => chooseLanguage(db, actor, input),
  },
})
