import type { Draft } from '#domain/document/html/draft.ts'

/** Shifts heading levels so that they begin at 2 and skip none. Changes the drafts in place. */
export function setHeadingLevels(drafts: Draft[]): void {
  const headings = drafts.filter((draft) => draft.type === 'heading')
  const highest = headings.reduce((least, heading) => Math.min(least, heading.level), 6)
  const shift = Math.max(0, highest - 2)
  let begun = false
  for (const heading of headings) {
    const top = heading.level - shift <= 2
    begun ||= top
    // A third-level heading before any of the second level would skip that level.
    heading.level = top || !begun ? 2 : 3
  }
}
