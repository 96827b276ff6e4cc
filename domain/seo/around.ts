import type { SiteView } from '#domain/views.ts'

/** What the structured data of every page needs beside its own: the paper, its origin, and the word for the front. */
export type Around = { site: SiteView; origin: string; home: string }
