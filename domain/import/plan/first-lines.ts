import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

export type FirstLine = {
  key: 'stories' | 'public' | 'addresses' | 'sections' | 'files' | 'refused'
  count: number
  /** True where it is not as the source says. */
  isBad: boolean
}

/** The lines of a plan that tell whether all comes as it was: how many of what, and whether the source says otherwise. */
export function firstLines({ counts, sections, pictures, files, refused }: ImportPlan): FirstLine[] {
  const refusals = refused.reduce((sum, { count }) => sum + count, 0)
  return [
    { key: 'stories', count: counts.stories + counts.pages, isBad: false },
    { key: 'public', count: counts.public, isBad: counts.public < counts.publicInSource },
    { key: 'addresses', count: counts.withoutAddress, isBad: counts.withoutAddress > 0 },
    { key: 'sections', count: sections.length, isBad: false },
    { key: 'files', count: pictures.missing + files.staying, isBad: false },
    { key: 'refused', count: refusals, isBad: refusals > 0 },
  ]
}
