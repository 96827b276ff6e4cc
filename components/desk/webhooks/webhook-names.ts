import { msg } from '#domain/messages/t.ts'

export const WEBHOOK_FORMS = {
  json: { name: 'JSON', says: msg('For programs: who did what to which story, with addresses.') },
  slack: { name: 'Slack', says: msg('One text, as Slack, Mattermost and others take it.') },
}

export const KIND_NAMES = {
  'sent-back': msg('A story is sent back'),
  'handed-over': msg('A story is handed over'),
  'in-review': msg('A story is sent in for review'),
  published: msg('A story is published'),
  'publication-undone': msg('A published story is put back to draft'),
  'not-gone-out': msg('A scheduled story is not published at its time'),
  'red-receipt': msg('A publication is not seen on every page'),
  'edition-waits': msg('An edition of a newsletter is not sent at its time'),
  'request-arrived': msg('A request to change or take down a story arrives'),
  'request-due': msg('The deadline of a request is near'),
  'original-changed': msg('Another paper changes a story that was taken in from it'),
  'original-gone': msg('Another paper withdraws a story that was taken in from it'),
  'edition-begun': msg('An edition of a newsletter begins (with its HTML)'),
}
