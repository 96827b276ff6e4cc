import type { SiteView } from '#domain/views.ts'

/** Shared input of every page's structured data: the paper, its origin, and the name of the front. */
export type GraphContext = { site: SiteView; origin: string; home: string }
