import { deskRoutes, found } from '#app/api/http/desk-route.ts'
import { saveVoice } from '#db/commands/article/save-voice.ts'
import { voicesOf } from '#db/queries/article/voices.ts'
import { voiceFields, voicesAsked, voicesView } from '#domain/voices/voice-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Counts whom public stories quote, by month and by section, with the hundred people who are quoted most.',
    least: 'reporter',
    takes: voicesAsked,
    example: { section: '1' },
    answers: voicesView,
    refuses: ['not-found'],
    work: (asked, { db, now }) => found(voicesOf(db, { ...asked, now })),
  },
  PUT: {
    does: 'Says who somebody is to the paper, or as whose quotes theirs are counted.',
    least: 'editor',
    scope: 'arrange',
    takes: voiceFields,
    example: { name: 'Ada Quill', kind: 'resident', countedAs: '' },
    answers: null,
    refuses: ['not-found'],
    work: (input, { db, actor, now }) => saveVoice(db, actor, input, now),
  },
})
