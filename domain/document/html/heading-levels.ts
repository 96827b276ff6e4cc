import type { Draft } from '#domain/document/html/draft.ts'

/** Headings begin at 2 and skip none, whatever levels the source has. Changes the drafts in place. */
export function setHeadingLevels(drafts: Draft[]): void {
  const headings = drafts.filter((draft) => draft.type === 'heading')
  const highest = headings.reduce((least, heading) => Math.min(least, heading.level), 6)
  const shift = Math.max(0, highest - 2)
  let begun = false
  for (const heading of headings) {
    const top = heading.level - shift <= 2
    begun ||= top
    // One of the third level before any of the second would skip it.
    heading.level = top || !begun ? 2 : 3
  }
}
