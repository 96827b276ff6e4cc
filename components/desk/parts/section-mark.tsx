import type { SectionAccent } from '#domain/views.ts'

const MARK =
  "inline-flex items-center gap-1.5 font-semibold whitespace-nowrap text-[color:var(--c,var(--color-ink))] before:h-[3px] before:w-3 before:bg-[var(--c,var(--color-ink))] before:content-[''] [[data-section]+&]:ms-1.5"

/** The name of a section with a stroke in its colour. */
export function SectionMark({ section }: { section: { name: string; accent: SectionAccent } }) {
  return (
    <span data-section className={`${MARK} ${section.accent}`}>
      <bdi>{section.name}</bdi>
    </span>
  )
}
