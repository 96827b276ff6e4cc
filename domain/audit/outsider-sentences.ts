import { msg } from '#domain/messages/t.ts'

/** Sentences of events about people outside: of requests and replaced names the numbers, and nothing that somebody wrote. */
export const ofOutsiders = {
  'backup.checked': msg('{who} confirmed that recalls and requests were checked after a restore'),
  'request.received': msg('{who} took in request {request}'),
  'request.decided': msg('{who} decided on request {request}: {rung}'),
  'request.changed': msg('{who} changed request {request}, which is due at {dueAt}'),
  'request.erased': msg('{who} erased the name, address and text of request {request}'),
  'request.deleted': msg('{who} deleted request {request}, which was none'),
  'request.rules-saved': msg('{who} changed how the paper takes requests'),
  'article.name-replaced': msg('{who} replaced a name in {story} (replacement {replacement})'),
  'request.name-replaced': msg('{who} replaced a name outside stories (replacement {replacement})'),
  'voice.changed': msg('{who} changed what is known of {name}, who is quoted'),
  'voice.merged': msg('{who} counts the quotes of {name} as those of {into}'),
} as const
