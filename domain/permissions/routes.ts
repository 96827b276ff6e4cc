import type { KeyScope, Role } from '#domain/permissions/can.ts'

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path as the folders under `app/` are named. */
  path: string
  /**
   * Least role that may use the route; `can()` decides what a reporter gets. `anyone` includes requests without a
   * sign-in. `partner` is not a person: it has a token of its own, and nobody else may use its routes.
   */
  least: 'anyone' | 'partner' | Role
  /**
   * Ownership that the route requires; a person who may not even see the thing gets 404. A `story` belongs to its
   * author, its assignee and every editor; one that is `begun`, to its author and every editor; an `act` (or an upload)
   * to one person alone. Everybody sees a `picture`, and its uploader and every editor may change it.
   */
  own?: 'story' | 'begun' | 'act' | 'picture'
  /**
   * Scope that an API key needs; null where no key is accepted. `any` means any scope except reading, where the actions
   * within the request are checked one by one, or none is.
   */
  scope: KeyScope | 'any' | null
}

type More = { own?: NonNullable<Route['own']>; scope?: Route['scope'] }

/** Default scope: a key reads with GET and writes with the rest; routes for admins and partners accept no key. */
function usualScope(method: Route['method'], least: Route['least']): Route['scope'] {
  if (least === 'admin' || least === 'partner') return null
  return method === 'GET' ? 'read' : 'write'
}

const rows = (
  path: string,
  methods: Partial<Record<Route['method'], Route['least']>>,
  { own, scope }: More = {},
): Route[] =>
  Object.entries(methods).map(([name, least]) => {
    const method = name as Route['method']
    return { method, path, least, scope: scope === undefined ? usualScope(method, least) : scope, ...(own && { own }) }
  })

const term = (noun: string, least: Role): Route[] => [
  ...rows(`/api/${noun}`, { GET: 'reporter' }),
  ...rows(`/api/${noun}`, { POST: least }, { scope: least === 'reporter' ? 'write' : 'arrange' }),
  ...rows(`/api/${noun}/[id]`, { PUT: 'editor', DELETE: 'editor' }, { scope: 'arrange' }),
]
/** Own account and API keys: with a cookie only. */
const atTheDesk = { scope: null }

/** Every route of the API. Tests compare the table with the route files and with the behaviour of the routes. */
export const routes: readonly Route[] = [
  ...rows('/api/auth/sign-in/email', { POST: 'anyone' }, atTheDesk),
  ...rows('/api/auth/sign-out', { POST: 'anyone' }, atTheDesk),
  ...rows('/api/auth/get-session', { GET: 'reporter' }, atTheDesk),
  ...rows('/api/auth/list-sessions', { GET: 'reporter' }, atTheDesk),
  ...rows('/api/auth/revoke-session', { POST: 'reporter' }, atTheDesk),
  ...rows('/api/auth/revoke-sessions', { POST: 'reporter' }, atTheDesk),
  ...rows('/api/auth/revoke-other-sessions', { POST: 'reporter' }, atTheDesk),
  ...rows('/api/auth/change-password', { POST: 'reporter' }, atTheDesk),
  ...rows('/api/auth/second-step', { POST: 'anyone' }, atTheDesk),
  ...rows('/api/auth/second-factor', { GET: 'reporter' }, atTheDesk),
  ...rows('/api/auth/second-factor/offer', { POST: 'reporter' }, atTheDesk),
  ...rows('/api/auth/second-factor/confirmation', { POST: 'reporter' }, atTheDesk),
  ...rows('/api/auth/second-factor/recovery-codes', { POST: 'reporter' }, atTheDesk),
  ...rows('/api/auth/second-factor/end', { POST: 'reporter' }, atTheDesk),
  ...rows('/api/links/inspect', { POST: 'anyone' }),
  ...rows('/api/links/consume', { POST: 'anyone' }),
  ...rows('/api/openapi.json', { GET: 'anyone' }),
  ...rows('/api/me', { GET: 'reporter' }),
  ...rows('/api/articles', { GET: 'reporter', POST: 'reporter' }),
  ...rows('/api/articles/[id]', { GET: 'reporter', PUT: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]', { DELETE: 'reporter' }, { own: 'begun' }),
  ...rows(
    '/api/articles/[id]/publication',
    { POST: 'editor', PUT: 'editor', DELETE: 'editor' },
    { own: 'story', scope: 'publish' },
  ),
  ...rows('/api/articles/[id]/submission', { POST: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]/submission', { DELETE: 'editor' }, { own: 'story', scope: 'publish' }),
  ...rows('/api/articles/[id]/restoration', { POST: 'reporter' }, { own: 'begun' }),
  ...rows('/api/articles/[id]/draft', { DELETE: 'editor' }),
  ...rows('/api/articles/[id]/revisions', { GET: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]/revisions/[n]', { GET: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]/revisions/[n]/restoration', { POST: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]/linked-from', { GET: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]/receipt', { GET: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]/receipt', { POST: 'reporter' }, { scope: 'any' }),
  ...rows('/api/articles/[id]/assignment', { PUT: 'editor' }, { own: 'story' }),
  ...rows('/api/articles/[id]/notes', { GET: 'reporter', POST: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]/notes/[note]', { PUT: 'reporter' }, { own: 'story' }),
  ...rows('/api/articles/[id]/presence', { PUT: 'reporter', DELETE: 'reporter' }, { own: 'story', scope: 'any' }),
  ...rows('/api/colleagues', { GET: 'reporter' }),
  ...rows('/api/planning', { GET: 'reporter' }),
  ...rows('/api/planning/next', { GET: 'reporter' }),
  ...rows('/api/quotes', { GET: 'reporter' }),
  ...rows('/api/bulk', { POST: 'reporter' }, { scope: 'any' }),
  ...rows('/api/bulk/preview', { POST: 'reporter' }, { scope: 'any' }),
  ...rows('/api/bulk/[id]/undoing', { POST: 'reporter' }, { own: 'act', scope: 'any' }),
  ...term('sections', 'editor'),
  ...rows('/api/sections/order', { PUT: 'editor' }, { scope: 'arrange' }),
  ...['sections', 'topics', 'authors'].flatMap((noun) =>
    rows(`/api/${noun}/[id]/merging`, { GET: 'editor', POST: 'editor' }, { scope: 'arrange' }),
  ),
  ...rows('/api/sections/[id]/lead', { PUT: 'editor' }, { scope: 'arrange' }),
  ...term('topics', 'reporter'),
  ...term('authors', 'editor'),
  ...term('sources', 'editor'),
  ...rows('/api/sources/[id]', { GET: 'reporter' }),
  ...rows('/api/sources/[id]/withdrawal', { GET: 'editor', POST: 'editor' }, { scope: 'publish' }),
  ...rows('/api/sources/[id]/restoration', { POST: 'editor' }, { scope: 'publish' }),
  ...rows('/api/media', { GET: 'reporter', POST: 'reporter' }),
  ...rows('/api/media/retrieval', { POST: 'reporter' }),
  ...rows('/api/media/[id]', { GET: 'reporter' }),
  ...rows('/api/media/[id]', { PUT: 'reporter', DELETE: 'reporter' }, { own: 'picture' }),
  ...rows('/api/media/[id]/restoration', { POST: 'reporter' }, { own: 'picture' }),
  ...rows('/api/media/[id]/replacement', { POST: 'reporter' }, { own: 'picture' }),
  ...rows('/api/media/[id]/uses', { GET: 'reporter' }),
  ...rows('/api/media/[id]/likenesses', { GET: 'reporter' }),
  ...rows('/api/uploads', { POST: 'reporter' }),
  ...rows('/api/uploads/[id]', { GET: 'reporter', PUT: 'reporter', DELETE: 'reporter' }, { own: 'act' }),
  ...rows('/api/uploads/[id]/completion', { POST: 'reporter' }, { own: 'act' }),
  ...rows('/api/addresses', { GET: 'reporter' }),
  ...rows('/api/paste', { POST: 'reporter' }, { scope: 'any' }),
  ...rows('/api/front', { GET: 'editor', PUT: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/front/receipt', { GET: 'editor', POST: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/outgoing-links', { GET: 'editor' }),
  ...rows('/api/outgoing-links/recheck', { POST: 'editor' }, { scope: 'any' }),
  ...rows('/api/outgoing-links/ignoring', { PUT: 'editor' }, { scope: 'any' }),
  ...rows('/api/outgoing-links/check', { PUT: 'admin' }),
  ...rows('/api/orphans', { GET: 'editor' }),
  ...rows('/api/imported-names', { GET: 'editor' }),
  ...rows('/api/most-read', { GET: 'reporter' }),
  ...rows('/api/articles/[id]/reads', { GET: 'reporter' }, { own: 'story' }),
  ...rows('/api/deliveries', { GET: 'editor' }),
  ...rows('/api/deliveries/[id]/retry', { POST: 'editor' }, { scope: 'publish' }),
  ...rows('/api/redirects', { GET: 'editor', POST: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/front/sheet', { GET: 'reporter' }),
  ...rows('/api/front/sheet', { POST: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/front/versions', { GET: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/front/versions/[n]/restoration', { POST: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/front/planned', { GET: 'editor', POST: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/front/planned/[id]', { DELETE: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/front/leads', { GET: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/events', { GET: 'editor' }),
  ...rows('/api/events/export', { GET: 'editor' }),
  ...rows('/api/keys', { GET: 'editor', POST: 'editor' }, atTheDesk),
  ...rows('/api/keys/[id]', { DELETE: 'editor' }, atTheDesk),
  ...rows('/api/people', { GET: 'admin', POST: 'admin' }),
  ...rows('/api/people/[id]', { PUT: 'admin' }),
  ...rows('/api/people/[id]/reset', { POST: 'admin' }),
  ...rows('/api/people/[id]/sessions', { DELETE: 'admin' }),
  ...rows('/api/people/[id]/second-factor', { DELETE: 'admin' }),
  ...rows('/api/sign-in-rules', { GET: 'admin', PUT: 'admin' }),
  ...rows('/api/clock/confirmation', { POST: 'admin' }),
  ...rows('/api/settings', { GET: 'admin', PUT: 'admin' }),
  ...rows('/api/partners', { GET: 'admin', POST: 'admin' }),
  ...rows('/api/partners/[id]', { PUT: 'admin', DELETE: 'admin' }),
  ...rows('/api/partners/[id]/token', { POST: 'admin' }),
  ...rows('/api/partner/stories', { GET: 'partner' }),
  ...rows('/api/partner/stories/[id]', { GET: 'partner' }),
  ...rows('/api/partner/feed.xml', { GET: 'partner' }),
  ...rows('/api/partner/feed.atom', { GET: 'partner' }),
  ...rows('/api/pages', { GET: 'editor', POST: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/pages/[id]', { GET: 'editor', PUT: 'editor', DELETE: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/pages/[id]/publication', { POST: 'editor', DELETE: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/pages/[id]/revisions', { GET: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/pages/[id]/revisions/[n]/restoration', { POST: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/menus', { GET: 'editor' }, { scope: 'arrange' }),
  ...rows('/api/menus/[id]', { PUT: 'editor' }, { scope: 'arrange' }),
]
