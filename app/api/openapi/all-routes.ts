import * as addresses from '#app/api/addresses/route.ts'
import * as assignment from '#app/api/articles/[id]/assignment/route.ts'
import * as draft from '#app/api/articles/[id]/draft/route.ts'
import * as linkedFrom from '#app/api/articles/[id]/linked-from/route.ts'
import * as note from '#app/api/articles/[id]/notes/[note]/route.ts'
import * as notes from '#app/api/articles/[id]/notes/route.ts'
import * as presence from '#app/api/articles/[id]/presence/route.ts'
import * as publication from '#app/api/articles/[id]/publication/route.ts'
import * as storyReads from '#app/api/articles/[id]/reads/route.ts'
import * as receipt from '#app/api/articles/[id]/receipt/route.ts'
import * as restoration from '#app/api/articles/[id]/restoration/route.ts'
import * as revisionRestoration from '#app/api/articles/[id]/revisions/[n]/restoration/route.ts'
import * as revision from '#app/api/articles/[id]/revisions/[n]/route.ts'
import * as revisions from '#app/api/articles/[id]/revisions/route.ts'
import * as article from '#app/api/articles/[id]/route.ts'
import * as submission from '#app/api/articles/[id]/submission/route.ts'
import * as articles from '#app/api/articles/route.ts'
import { authSpecs } from '#app/api/auth/auth-specs.ts'
import * as authorMerging from '#app/api/authors/[id]/merging/route.ts'
import * as author from '#app/api/authors/[id]/route.ts'
import * as authors from '#app/api/authors/route.ts'
import * as bulkUndoing from '#app/api/bulk/[id]/undoing/route.ts'
import * as bulkPreview from '#app/api/bulk/preview/route.ts'
import * as bulk from '#app/api/bulk/route.ts'
import * as clockConfirmation from '#app/api/clock/confirmation/route.ts'
import * as colleagues from '#app/api/colleagues/route.ts'
import * as deliveryRetry from '#app/api/deliveries/[id]/retry/route.ts'
import * as deliveries from '#app/api/deliveries/route.ts'
import * as eventExport from '#app/api/events/export/route.ts'
import * as events from '#app/api/events/route.ts'
import * as frontLeads from '#app/api/front/leads/route.ts'
import * as plannedFront from '#app/api/front/planned/[id]/route.ts'
import * as plannedFronts from '#app/api/front/planned/route.ts'
import * as frontReceipt from '#app/api/front/receipt/route.ts'
import * as front from '#app/api/front/route.ts'
import * as frontSheet from '#app/api/front/sheet/route.ts'
import * as frontRestoration from '#app/api/front/versions/[n]/restoration/route.ts'
import * as frontVersions from '#app/api/front/versions/route.ts'
import type { Handler } from '#app/api/http/methods.ts'
import { type Spec, specOf } from '#app/api/http/route-spec.ts'
import * as importedNames from '#app/api/imported-names/route.ts'
import * as key from '#app/api/keys/[id]/route.ts'
import * as keys from '#app/api/keys/route.ts'
import * as linkConsumption from '#app/api/links/consume/route.ts'
import * as linkInspection from '#app/api/links/inspect/route.ts'
import * as me from '#app/api/me/route.ts'
import * as pictureLikenesses from '#app/api/media/[id]/likenesses/route.ts'
import * as pictureReplacement from '#app/api/media/[id]/replacement/route.ts'
import * as pictureRestoration from '#app/api/media/[id]/restoration/route.ts'
import * as picture from '#app/api/media/[id]/route.ts'
import * as pictureUses from '#app/api/media/[id]/uses/route.ts'
import * as mediaRetrieval from '#app/api/media/retrieval/route.ts'
import * as media from '#app/api/media/route.ts'
import * as menu from '#app/api/menus/[id]/route.ts'
import * as menus from '#app/api/menus/route.ts'
import * as mostRead from '#app/api/most-read/route.ts'
import { ownSpec } from '#app/api/openapi/own-spec.ts'
import * as orphans from '#app/api/orphans/route.ts'
import * as linkCheck from '#app/api/outgoing-links/check/route.ts'
import * as linkIgnoring from '#app/api/outgoing-links/ignoring/route.ts'
import * as linkRecheck from '#app/api/outgoing-links/recheck/route.ts'
import * as outgoingLinks from '#app/api/outgoing-links/route.ts'
import * as pagePublication from '#app/api/pages/[id]/publication/route.ts'
import * as pageRestoration from '#app/api/pages/[id]/revisions/[n]/restoration/route.ts'
import * as pageRevisions from '#app/api/pages/[id]/revisions/route.ts'
import * as page from '#app/api/pages/[id]/route.ts'
import * as pages from '#app/api/pages/route.ts'
import * as partnerAtom from '#app/api/partner/feed.atom/route.ts'
import * as partnerRss from '#app/api/partner/feed.xml/route.ts'
import * as partnerStory from '#app/api/partner/stories/[id]/route.ts'
import * as partnerStories from '#app/api/partner/stories/route.ts'
import * as partner from '#app/api/partners/[id]/route.ts'
import * as partnerToken from '#app/api/partners/[id]/token/route.ts'
import * as partners from '#app/api/partners/route.ts'
import * as paste from '#app/api/paste/route.ts'
import * as personReset from '#app/api/people/[id]/reset/route.ts'
import * as person from '#app/api/people/[id]/route.ts'
import * as personSecondFactor from '#app/api/people/[id]/second-factor/route.ts'
import * as personSessions from '#app/api/people/[id]/sessions/route.ts'
import * as people from '#app/api/people/route.ts'
import * as planningNext from '#app/api/planning/next/route.ts'
import * as planning from '#app/api/planning/route.ts'
import * as quotes from '#app/api/quotes/route.ts'
import * as redirects from '#app/api/redirects/route.ts'
import * as sectionLead from '#app/api/sections/[id]/lead/route.ts'
import * as sectionMerging from '#app/api/sections/[id]/merging/route.ts'
import * as section from '#app/api/sections/[id]/route.ts'
import * as sectionOrder from '#app/api/sections/order/route.ts'
import * as sections from '#app/api/sections/route.ts'
import * as settings from '#app/api/settings/route.ts'
import * as signInRules from '#app/api/sign-in-rules/route.ts'
import * as sourceRestoration from '#app/api/sources/[id]/restoration/route.ts'
import * as source from '#app/api/sources/[id]/route.ts'
import * as sourceWithdrawal from '#app/api/sources/[id]/withdrawal/route.ts'
import * as sources from '#app/api/sources/route.ts'
import * as topicMerging from '#app/api/topics/[id]/merging/route.ts'
import * as topic from '#app/api/topics/[id]/route.ts'
import * as topics from '#app/api/topics/route.ts'
import * as uploadCompletion from '#app/api/uploads/[id]/completion/route.ts'
import * as upload from '#app/api/uploads/[id]/route.ts'
import * as uploads from '#app/api/uploads/route.ts'
import { type Route, routes } from '#domain/permissions/routes.ts'

type Methods = Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Handler>

/** Lists the route modules by address. Next discovers them by file name, but the API description needs a list. */
const modules: Record<string, Methods> = {
  '/api/addresses': addresses,
  '/api/articles/[id]/assignment': assignment,
  '/api/articles/[id]/draft': draft,
  '/api/articles/[id]/notes/[note]': note,
  '/api/articles/[id]/notes': notes,
  '/api/articles/[id]/presence': presence,
  '/api/articles/[id]/publication': publication,
  '/api/articles/[id]/linked-from': linkedFrom,
  '/api/articles/[id]/reads': storyReads,
  '/api/articles/[id]/receipt': receipt,
  '/api/articles/[id]/restoration': restoration,
  '/api/articles/[id]/revisions/[n]/restoration': revisionRestoration,
  '/api/articles/[id]/revisions/[n]': revision,
  '/api/articles/[id]/revisions': revisions,
  '/api/articles/[id]': article,
  '/api/articles/[id]/submission': submission,
  '/api/articles': articles,
  '/api/authors/[id]/merging': authorMerging,
  '/api/authors/[id]': author,
  '/api/authors': authors,
  '/api/bulk/[id]/undoing': bulkUndoing,
  '/api/bulk/preview': bulkPreview,
  '/api/bulk': bulk,
  '/api/clock/confirmation': clockConfirmation,
  '/api/colleagues': colleagues,
  '/api/deliveries/[id]/retry': deliveryRetry,
  '/api/deliveries': deliveries,
  '/api/events/export': eventExport,
  '/api/events': events,
  '/api/front/receipt': frontReceipt,
  '/api/front': front,
  '/api/keys/[id]': key,
  '/api/keys': keys,
  '/api/front/leads': frontLeads,
  '/api/front/planned/[id]': plannedFront,
  '/api/front/planned': plannedFronts,
  '/api/front/sheet': frontSheet,
  '/api/front/versions/[n]/restoration': frontRestoration,
  '/api/front/versions': frontVersions,
  '/api/links/consume': linkConsumption,
  '/api/links/inspect': linkInspection,
  '/api/me': me,
  '/api/media/[id]': picture,
  '/api/media/[id]/likenesses': pictureLikenesses,
  '/api/media/[id]/replacement': pictureReplacement,
  '/api/media/[id]/restoration': pictureRestoration,
  '/api/media/[id]/uses': pictureUses,
  '/api/uploads': uploads,
  '/api/uploads/[id]': upload,
  '/api/uploads/[id]/completion': uploadCompletion,
  '/api/media': media,
  '/api/media/retrieval': mediaRetrieval,
  '/api/menus/[id]': menu,
  '/api/menus': menus,
  '/api/pages/[id]/publication': pagePublication,
  '/api/pages/[id]/revisions/[n]/restoration': pageRestoration,
  '/api/pages/[id]/revisions': pageRevisions,
  '/api/pages/[id]': page,
  '/api/pages': pages,
  '/api/most-read': mostRead,
  '/api/imported-names': importedNames,
  '/api/orphans': orphans,
  '/api/outgoing-links/check': linkCheck,
  '/api/outgoing-links/ignoring': linkIgnoring,
  '/api/outgoing-links/recheck': linkRecheck,
  '/api/outgoing-links': outgoingLinks,
  '/api/partner/feed.atom': partnerAtom,
  '/api/partner/feed.xml': partnerRss,
  '/api/partner/stories/[id]': partnerStory,
  '/api/partner/stories': partnerStories,
  '/api/partners/[id]/token': partnerToken,
  '/api/partners/[id]': partner,
  '/api/partners': partners,
  '/api/paste': paste,
  '/api/people/[id]/reset': personReset,
  '/api/people/[id]/second-factor': personSecondFactor,
  '/api/people/[id]/sessions': personSessions,
  '/api/people/[id]': person,
  '/api/people': people,
  '/api/planning/next': planningNext,
  '/api/planning': planning,
  '/api/quotes': quotes,
  '/api/redirects': redirects,
  '/api/sections/[id]/merging': sectionMerging,
  '/api/sections/[id]/lead': sectionLead,
  '/api/sections/[id]': section,
  '/api/sections/order': sectionOrder,
  '/api/sections': sections,
  '/api/settings': settings,
  '/api/sign-in-rules': signInRules,
  '/api/sources/[id]/restoration': sourceRestoration,
  '/api/sources/[id]': source,
  '/api/sources/[id]/withdrawal': sourceWithdrawal,
  '/api/sources': sources,
  '/api/topics/[id]/merging': topicMerging,
  '/api/topics/[id]': topic,
  '/api/topics': topics,
}

/** Returns the spec of a route; undefined if it has none, which a test rejects. */
export function specOfRoute({ method, path }: Pick<Route, 'method' | 'path'>): Spec | undefined {
  if (path === '/api/openapi.json') return ownSpec
  const auth: Record<string, Spec> = authSpecs
  if (path.startsWith('/api/auth/')) return auth[`${method} ${path.slice('/api/auth/'.length)}`]
  const handler = modules[path]?.[method]
  return handler && specOf(handler)
}

/** Returns every route with its access rule and its spec. */
export const allRoutes = (): (Route & { spec: Spec })[] =>
  routes.flatMap((route) => {
    const spec = specOfRoute(route)
    return spec ? [{ ...route, spec }] : []
  })
