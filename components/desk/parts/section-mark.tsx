import type { Accent } from '#domain/views.ts'

export function SectionMark({ section }: { section: { name: string; accent: Accent } }) {
  return <span className={`sec ${section.accent}`}>{section.name}</span>
}
