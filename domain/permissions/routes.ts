import type { Role } from '#domain/permissions/can.ts'

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As the folders under `app/` are named. */
  path: string
  /** The least role that may ask; what of it a reporter gets, `can()` says. Anyone: not signed in either. */
  least: 'anyone' | Role
  /**
   * What has to be one's own, else there is nothing here. A `story` is its author's, theirs whose job it is, and every
   * editor's; what one has `begun` is its author's and every editor's; an `act` is nobody's else.
   */
  own?: 'story' | 'begun' | 'act'
}

const rows = (
  path: string,
  methods: Partial<Record<Route['method'], Route['least']>>,
  own?: NonNullable<Route['own']>,
): Route[] =>
  Object.entries(methods).map(([method, least]) => ({
    ...{ method: method as Route['method'], path, least },
    ...(own && { own }),
  }))

const term = (noun: string, least: Role): Route[] => [
  ...rows(`/api/${noun}`, { GET: 'reporter', POST: least }),
  ...rows(`/api/${noun}/[id]`, { PUT: 'editor', DELETE: 'editor' }),
]

/** Every route of the API. A test holds the table equal to the files, another one to what the routes do. */
export const routes: readonly Route[] = [
  ...rows('/api/auth/sign-in/email', { POST: 'anyone' }),
  ...rows('/api/auth/sign-out', { POST: 'anyone' }),
  ...rows('/api/auth/get-session', { GET: 'reporter' }),
  ...rows('/api/auth/list-sessions', { GET: 'reporter' }),
  ...rows('/api/auth/revoke-session', { POST: 'reporter' }),
  ...rows('/api/auth/revoke-sessions', { POST: 'reporter' }),
  ...rows('/api/auth/revoke-other-sessions', { POST: 'reporter' }),
  ...rows('/api/auth/change-password', { POST: 'reporter' }),
  ...rows('/api/links/inspect', { POST: 'anyone' }),
  ...rows('/api/links/consume', { POST: 'anyone' }),
  ...rows('/api/openapi.json', { GET: 'anyone' }),
  ...rows('/api/me', { GET: 'reporter' }),
  ...rows('/api/articles', { GET: 'reporter', POST: 'reporter' }),
  ...rows('/api/articles/[id]', { GET: 'reporter', PUT: 'reporter' }, 'story'),
  ...rows('/api/articles/[id]', { DELETE: 'reporter' }, 'begun'),
  ...rows('/api/articles/[id]/publication', { POST: 'editor', PUT: 'editor', DELETE: 'editor' }, 'story'),
  ...rows('/api/articles/[id]/submission', { POST: 'reporter', DELETE: 'editor' }, 'story'),
  ...rows('/api/articles/[id]/restoration', { POST: 'reporter' }, 'begun'),
  ...rows('/api/articles/[id]/draft', { DELETE: 'editor' }),
  ...rows('/api/articles/[id]/revisions', { GET: 'reporter' }, 'story'),
  ...rows('/api/articles/[id]/revisions/[n]', { GET: 'reporter' }, 'story'),
  ...rows('/api/articles/[id]/revisions/[n]/restoration', { POST: 'reporter' }, 'story'),
  ...rows('/api/articles/[id]/assignment', { PUT: 'editor' }, 'story'),
  ...rows('/api/articles/[id]/notes', { GET: 'reporter', POST: 'reporter' }, 'story'),
  ...rows('/api/articles/[id]/notes/[note]', { PUT: 'reporter' }, 'story'),
  ...rows('/api/articles/[id]/presence', { PUT: 'reporter', DELETE: 'reporter' }, 'story'),
  ...rows('/api/colleagues', { GET: 'reporter' }),
  ...rows('/api/planning', { GET: 'reporter' }),
  ...rows('/api/planning/next', { GET: 'reporter' }),
  ...rows('/api/quotes', { GET: 'reporter' }),
  ...rows('/api/bulk', { POST: 'reporter' }),
  ...rows('/api/bulk/preview', { POST: 'reporter' }),
  ...rows('/api/bulk/[id]/undoing', { POST: 'reporter' }, 'act'),
  ...rows('/api/sections', { GET: 'reporter', POST: 'editor' }),
  ...rows('/api/sections/order', { PUT: 'editor' }),
  ...rows('/api/sections/[id]', { PUT: 'editor', DELETE: 'editor' }),
  ...['sections', 'topics', 'authors'].flatMap((noun) =>
    rows(`/api/${noun}/[id]/merging`, { GET: 'editor', POST: 'editor' }),
  ),
  ...term('topics', 'reporter'),
  ...term('authors', 'editor'),
  ...term('sources', 'editor'),
  ...rows('/api/media', { GET: 'reporter', POST: 'reporter' }),
  ...rows('/api/media/[id]', { GET: 'reporter' }),
  ...rows('/api/addresses', { GET: 'reporter' }),
  ...rows('/api/paste', { POST: 'reporter' }),
  ...rows('/api/front', { GET: 'editor', PUT: 'editor' }),
  ...rows('/api/redirects', { GET: 'editor', POST: 'editor' }),
  ...rows('/api/events', { GET: 'editor' }),
  ...rows('/api/people', { GET: 'admin', POST: 'admin' }),
  ...rows('/api/people/[id]', { PUT: 'admin' }),
  ...rows('/api/people/[id]/reset', { POST: 'admin' }),
  ...rows('/api/settings', { GET: 'admin', PUT: 'admin' }),
]
