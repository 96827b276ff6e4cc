import type { FrontView } from '#domain/views.ts'

/** A front without stories; `over` adds to it. */
export const aFront = (over: Partial<FrontView> = {}): FrontView => ({
  layout: 'calm',
  live: null,
  lead: null,
  leadLinks: [],
  seconds: [],
  latest: [],
  young: [],
  spare: [],
  strip: [],
  bands: [],
  today: '2026-11-24',
  corrections: [],
  mostRead: [],
  ...over,
})
