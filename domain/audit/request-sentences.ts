import { msg } from '#domain/messages/t.ts'

/** Sentences of events about requests: numbers and rungs, and nothing that somebody wrote. */
export const ofRequests = {
  'request.received': msg('{who} took in request {request}'),
  'request.decided': msg('{who} decided on request {request}: {rung}'),
  'request.changed': msg('{who} changed request {request}, which is due at {dueAt}'),
  'request.erased': msg('{who} erased the name, address and text of request {request}'),
  'request.deleted': msg('{who} deleted request {request}, which was none'),
  'request.rules-saved': msg('{who} changed how the paper takes requests'),
} as const
